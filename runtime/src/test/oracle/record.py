#!/usr/bin/env python3
"""Writes programs with the traces that CPython gives for them: record.py nested|structured FIRST_SEED COUNT > CORPUS"""
import json
import sys

import nested
import structured
from interpreter import Interpreter
from virtual_loop import Livelock

GENERATORS = {'nested': nested.Generator, 'structured': structured.Generator}


def trace_of(program, most_iterations):
    """The trace; None if the program livelocks, or if the tasks in C and those in Python differ in it."""
    try:
        trace, other = (Interpreter(program, most_iterations, pure).run() for pure in (False, True))
    except Livelock:
        return None
    return trace if trace == other else None


def main(kind, seed, count):
    sys.unraisablehook = lambda unraisable: None  # tasks that are stuck are dropped at the end
    generator = GENERATORS[kind]
    while count:
        program = generator(seed).program()
        trace = trace_of(program, generator.MOST_ITERATIONS)
        if trace and len(trace) <= generator.MOST_LINES:
            line = {'id': f'{generator.PREFIX}{seed}', 'seed': seed, 'program': program, 'trace': trace}
            print(json.dumps(line, separators=(',', ':')))
            count -= 1
        seed += 1


if __name__ == '__main__':
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
