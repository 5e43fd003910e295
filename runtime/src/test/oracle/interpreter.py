"""Runs a program on asyncio and records its trace. The operations are described in README.md."""
import asyncio
import collections

from primitives import AppError, Primitives
from virtual_loop import VirtualLoop

TYPES = {t.__name__: t for t in (
    AppError, asyncio.CancelledError, asyncio.BrokenBarrierError, asyncio.QueueEmpty, asyncio.QueueFull,
    asyncio.QueueShutDown, TimeoutError, ValueError, RuntimeError, ExceptionGroup, Exception, BaseException)}
UNTIL = {'all': asyncio.ALL_COMPLETED, 'any': asyncio.FIRST_COMPLETED, 'failed': asyncio.FIRST_EXCEPTION}
SILENT = {'yield', 'sleep', 'align'}
NOTHING = object()


class Returned:
    """What an operation yields when a return was executed in it."""

    def __init__(self, value):
        self.value = value


class Ordered(dict):
    """A set in the order of insertion: a task group goes through its tasks, in asyncio in no certain order."""

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)


class Context:
    def __init__(self, name, groups=()):
        self.name = name
        self.executing = []
        self.timeouts = []
        self.handled = []
        self.groups = list(groups)
        self.helpers = collections.Counter()


def value_of(result):
    return result.value if isinstance(result, Returned) else result


def error_name(error):
    """The name of its type; of a group, with those of its errors."""
    if isinstance(error, BaseExceptionGroup):
        return 'ExceptionGroup[' + ','.join(map(error_name, error.exceptions)) + ']'
    return type(error).__name__


class Interpreter(Primitives):
    """Runs one program; `pure` takes the tasks and futures that asyncio has in Python in place of those in C."""

    def __init__(self, program, most_iterations, pure=False):
        self.program = program
        self.loop = VirtualLoop(most_iterations, pure)
        self.loop.set_exception_handler(self.loop_error)
        self.lines = []
        self.closed = False
        self.tasks = {}
        self.contexts = {}
        self.declared = {t['name']: t for t in program['tasks']}

    # The trace

    def emit(self, name, i, kind, *, v=NOTHING, x=None):
        if self.closed:
            return
        event = {'t': name}
        if i is not None:
            event['i'] = i
        event['e'] = kind
        if v is not NOTHING:
            event['v'] = v
        if x is not None:
            event['x'] = error_name(x)
            if isinstance(x, asyncio.CancelledError) and x.args:
                event['m'] = x.args[0]
        event['at'] = self.loop.now
        self.lines.append(event)

    def loop_error(self, loop, context):
        if context['message'].startswith('Exception in callback'):
            self.emit('-', None, 'loop_error', x=context['exception'])

    # The whole

    def run(self):
        self.declare(self.program)
        self.tasks['main'] = self.loop.create_task(self.main(), name='main')
        try:
            self.loop.run_forever()
            return self.lines + list(self.final())
        finally:
            self.closed = True
            self.loop._ready.clear()
            self.loop.close()
            for task in self.tasks.values():
                task._log_destroy_pending = False

    async def main(self):
        async def start_all(context):
            for name, d in self.declared.items():
                if d.get('auto', True):
                    self.start(name)
            return await self.body(context, self.program.get('main', ()))
        return await self.task('main', start_all)

    def start(self, name):
        if name in self.tasks:
            return
        ops = self.declared[name]['ops']
        self.tasks[name] = asyncio.create_task(self.task(name, lambda c: self.body(c, ops)), name=name)

    def helper(self, context, op, group=None):
        """Starts the task that runs the nested operation."""
        context.helpers[op['i']] += 1
        k = context.helpers[op['i']]
        name = f'{context.name}~{op["i"]}' + (f'.{k}' if k > 1 else '')
        groups = () if group is None else (group,)
        create = asyncio.create_task if group is None else group.create_task
        task = create(self.task(name, lambda c: self.op(c, op), groups), name=name)
        self.tasks[name] = task
        return task

    async def task(self, name, body, groups=()):
        context = self.contexts[name] = Context(name, groups)
        self.emit(name, None, 'start')
        try:
            value = value_of(await body(context))
        except BaseException as e:
            self.emit(name, None, 'end', x=e)
            raise
        self.emit(name, None, 'end', v=value)
        return value

    def final(self):
        for name, task in self.tasks.items():
            line = {'t': name, 'e': 'final', 's': self.state(name)}
            if line['s'] == 'pending':
                line['s'] = 'stuck'
                if name in self.contexts and self.contexts[name].executing:
                    line['i'] = self.contexts[name].executing[-1]
            elif line['s'] == 'returned':
                line['v'] = task.result()
            elif line['s'] == 'raised':
                line['x'] = error_name(task.exception())
            yield line
        yield from self.final_primitives()

    def state(self, name):
        task = self.tasks.get(name)
        if task is None:
            return 'unspawned'
        if not task.done():
            return 'pending'
        if task.cancelled():
            return 'cancelled'
        return 'returned' if task.exception() is None else 'raised'

    # Operations

    async def body(self, context, ops):
        for op in ops:
            result = await self.op(context, op)
            if isinstance(result, Returned):
                return result

    async def op(self, context, op):
        name, i = op['op'], op['i']
        if name == 'return':
            return Returned(op['v'])
        if now := getattr(self, 'now_' + name, None):
            try:
                value = now(context, op)
            except BaseException as e:
                self.emit(context.name, i, 'exc', x=e)
                raise
            self.emit(context.name, i, 'ret', v=value)
            return value
        if structure := getattr(self, 'do_' + name, None):
            return await structure(context, op)
        return await self.suspending(context, op, getattr(self, 'op_' + name))

    async def suspending(self, context, op, run):
        if op['op'] not in SILENT:
            self.emit(context.name, op['i'], 'call')
        context.executing.append(op['i'])
        try:
            value = await run(context, op)
        except BaseException as e:
            self.emit(context.name, op['i'], 'exc', x=e)
            if not self.closed:
                context.executing.pop()
            raise
        self.emit(context.name, op['i'], 'ret', v=value)
        context.executing.pop()
        return value

    # Those that don't suspend

    def now_cancel(self, context, op):
        task = self.tasks.get(op['task'])
        if task is None:
            return None
        return task.cancel(op['msg']) if 'msg' in op else task.cancel()

    def now_cancelling(self, context, op):
        return asyncio.current_task().cancelling()

    def now_uncancel(self, context, op):
        return asyncio.current_task().uncancel()

    def now_state(self, context, op):
        return self.state(op['task'])

    def now_raise(self, context, op):
        raise TYPES[op['x']]

    def now_reraise(self, context, op):
        raise context.handled[-1]

    def now_reschedule(self, context, op):
        if context.timeouts:
            ticks = op['ticks']
            context.timeouts[-1].reschedule(None if ticks is None else self.loop.time() + ticks)

    def now_when(self, context, op):
        return context.timeouts[-1].when() if context.timeouts else None

    def now_group_task(self, context, op):
        if context.groups:
            return self.helper(context, op['do'], context.groups[-1]).get_name()

    def now_log(self, context, op):
        return op['msg']

    def now_spawn(self, context, op):
        self.start(op['task'])

    # Those that do

    async def op_yield(self, context, op):
        return await asyncio.sleep(0)

    async def op_sleep(self, context, op):
        return await asyncio.sleep(op['n'])

    async def op_align(self, context, op):
        return await asyncio.sleep((op['r'] - self.loop.now) % op['m'] or op['m'])

    async def op_join(self, context, op):
        task = self.tasks.get(op['task'])
        if task is None:
            return None
        awaitable = asyncio.shield(task) if op.get('shield') else task
        return await (asyncio.wait_for(awaitable, op['ticks']) if 'ticks' in op else awaitable)

    async def op_shield(self, context, op):
        return await asyncio.shield(self.helper(context, op['do']))

    async def op_wait_for(self, context, op):
        ticks = op['ticks']
        if ticks is not None and ticks <= 0:
            return await asyncio.wait_for(self.helper(context, op['do']), ticks)
        return value_of(await asyncio.wait_for(self.op(context, op['do']), ticks))

    def items(self, context, op):
        """Tasks: new ones, and those that are named and were started."""
        found = [self.helper(context, i['do']) if 'do' in i else self.tasks.get(i['task']) for i in op['items']]
        return [task for task in found if task is not None]

    async def op_gather(self, context, op):
        results = await asyncio.gather(*self.items(context, op), return_exceptions=op.get('re', False))
        return [{'x': error_name(r)} if isinstance(r, BaseException) else r for r in results]

    async def op_wait_tasks(self, context, op):
        tasks = self.items(context, op)
        done, pending = await asyncio.wait(tasks, timeout=op['ticks'], return_when=UNTIL[op['until']])
        tasks = list(dict.fromkeys(tasks))
        return [[t.get_name() for t in tasks if t in found] for found in (done, pending)]

    async def op_as_completed(self, context, op):
        results = []
        async for task in asyncio.as_completed(self.items(context, op), timeout=op['ticks']):
            error = asyncio.CancelledError() if task.cancelled() else task.exception()
            results.append([task.get_name(), task.result() if error is None else {'x': error_name(error)}])
        return results

    # Structure

    async def do_block(self, context, op):
        return await self.body(context, op['body'])

    async def do_loop(self, context, op):
        for _ in range(op['n']):
            result = await self.body(context, op['body'])
            if isinstance(result, Returned):
                return result

    async def do_try(self, context, op):
        if 'finally' not in op:
            return await self.try_except(context, op)
        try:
            result = await self.try_except(context, op)
        finally:
            if not self.closed:
                await self.body(context, op['finally'])
        return result

    async def try_except(self, context, op):
        try:
            return await self.body(context, op['body'])
        except BaseException as e:
            if self.closed:
                raise
            for clause in op.get('except', ()):
                if isinstance(e, tuple(TYPES[name] for name in clause['on'])):
                    self.emit(context.name, op['i'], 'caught', x=e)
                    context.handled.append(e)
                    try:
                        return await self.body(context, clause['do'])
                    finally:
                        context.handled.pop()
            raise

    async def do_timeout(self, context, op):
        limit = asyncio.timeout(op['ticks'])
        try:
            async with limit:
                context.timeouts.append(limit)
                try:
                    self.emit(context.name, op['i'], 'enter')
                    result = await self.body(context, op['body'])
                finally:
                    context.timeouts.pop()
        except BaseException as e:
            self.emit(context.name, op['i'], 'exc', v=limit.expired(), x=e)
            raise
        self.emit(context.name, op['i'], 'exit', v=limit.expired())
        return result

    async def do_group(self, context, op):
        group = asyncio.TaskGroup()
        group._tasks = Ordered()
        try:
            async with group:
                context.groups.append(group)
                try:
                    self.emit(context.name, op['i'], 'enter')
                    result = await self.body(context, op['body'])
                finally:
                    context.groups.pop()
                    if not self.closed:
                        context.executing.append(op['i'])
        except BaseException as e:
            if not self.closed:
                context.executing.pop()
            self.emit(context.name, op['i'], 'exc', x=e)
            raise
        context.executing.pop()
        self.emit(context.name, op['i'], 'exit')
        return result
