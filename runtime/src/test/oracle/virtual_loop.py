"""An asyncio loop on a virtual clock, whose steps come in an order that is the same on every run."""
import asyncio
import heapq
import itertools
from asyncio import events, futures, tasks


class Livelock(Exception):
    """A program needs more iterations than one of use may."""


class _Timer(events.TimerHandle):
    """Of timers with one deadline the first registered comes first; asyncio leaves that open."""
    __slots__ = ('number',)

    def __lt__(self, other):
        return (self._when, self.number) < (other._when, other.number)


class _Jump:
    """In place of a selector: where asyncio would wait, the clock jumps, or the loop ends."""

    def __init__(self, loop):
        self.loop = loop

    def select(self, timeout):
        if timeout is None:
            self.loop.stop()
        elif timeout > 0:
            self.loop.now += timeout
        return []

    def close(self):
        pass


class VirtualLoop(asyncio.BaseEventLoop):
    def __init__(self, most_iterations, pure=False):
        super().__init__()
        self.most_iterations = most_iterations
        self.future = futures._PyFuture if pure else futures.Future
        if pure:
            self.set_task_factory(lambda loop, coro, **kw: tasks._PyTask(coro, loop=loop, **kw))
        self.now = 0
        self.iterations = 0
        self._clock_resolution = 1e-9
        self._selector = _Jump(self)
        self.numbers = itertools.count()

    def time(self):
        return self.now

    def create_future(self):
        return self.future(loop=self)

    def call_at(self, when, callback, *args, context=None):
        timer = _Timer(when, callback, args, self, context)
        timer.number = next(self.numbers)
        timer._scheduled = True
        heapq.heappush(self._scheduled, timer)
        return timer

    def _run_once(self):
        self.iterations += 1
        if self.iterations > self.most_iterations:
            raise Livelock
        super()._run_once()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass
