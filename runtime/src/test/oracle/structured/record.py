#!/usr/bin/env python3
"""Writes programs with the traces that CPython gives for them: record.py FIRST_SEED COUNT > CORPUS.jsonl"""
import json
import sys

from generator import Generator
from interpreter import Interpreter
from virtual_loop import Livelock

MOST_LINES = 300


def main(seed, count):
    sys.unraisablehook = lambda unraisable: None  # tasks that are stuck are dropped at the end
    while count:
        program = Generator(seed).program()
        try:
            trace = Interpreter(program).run()
            if len(trace) <= MOST_LINES:
                print(json.dumps({'id': f's-{seed}', 'program': program, 'trace': trace}, separators=(',', ':')))
                count -= 1
        except Livelock:
            pass
        seed += 1


if __name__ == '__main__':
    main(int(sys.argv[1]), int(sys.argv[2]))
