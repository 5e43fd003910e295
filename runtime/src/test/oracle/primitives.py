"""asyncio's primitives and queues as programs have them: made, used and described."""
import asyncio
import operator

KINDS = {
    'lock': lambda d, named: asyncio.Lock(),
    'event': lambda d, named: asyncio.Event(),
    'cond': lambda d, named: asyncio.Condition(named[d['lock']] if 'lock' in d else None),
    'sem': lambda d, named: asyncio.Semaphore(d['value']),
    'bsem': lambda d, named: asyncio.BoundedSemaphore(d['value']),
    'barrier': lambda d, named: asyncio.Barrier(d['parties']),
    'fifo': lambda d, named: asyncio.Queue(d['capacity']),
    'priority': lambda d, named: asyncio.PriorityQueue(d['capacity']),
    'lifo': lambda d, named: asyncio.LifoQueue(d['capacity']),
}


class AppError(Exception):
    """The exception that programs raise by themselves."""


class Primitives:
    """What an interpreter does with primitives, queues and counters: a method for each operation."""

    def declare(self, program):
        self.prims = {}
        self.vars = dict(program.get('vars', {}))
        for name, d in program['prims'].items():
            self.make(name, d)

    def make(self, name, d):
        self.prims[name] = KINDS[d['kind']](d, self.prims)

    def final_primitives(self):
        for name, p in self.prims.items():
            yield {'p': name, 'e': 'final', **self.final_state(p)}
        for name, value in self.vars.items():
            yield {'var': name, 'e': 'final', 'v': value}

    def final_state(self, p):
        if isinstance(p, asyncio.Queue):
            return {'v': self.describe(p)}
        if isinstance(p, asyncio.Barrier):
            return {'state': p._state.value, 'n_waiting': p.n_waiting, 'broken': p.broken}
        state = {'set': p.is_set()} if isinstance(p, asyncio.Event) else {'locked': p.locked()}
        if isinstance(p, asyncio.Semaphore):
            state = {'value': p._value, **state}
        return {**state, 'waiters': len(p._waiters or ())}

    @staticmethod
    def describe(queue):
        return [queue.qsize(), queue.empty(), queue.full(), len(queue._getters), len(queue._putters),
                queue._unfinished_tasks, queue._is_shutdown]

    def holds(self, pred):
        """The value of a predicate."""
        value = self.vars[pred['var']]
        if value == pred.get('raise_if'):
            raise AppError
        return getattr(operator, pred['cmp'])(value, pred['k']) if 'cmp' in pred else value

    # Those that don't suspend

    def now_release(self, context, op):
        return self.prims[op['p']].release()

    def now_locked(self, context, op):
        return self.prims[op['p']].locked()

    def now_set(self, context, op):
        return self.prims[op['p']].set()

    def now_clear(self, context, op):
        return self.prims[op['p']].clear()

    def now_is_set(self, context, op):
        return self.prims[op['p']].is_set()

    def now_notify(self, context, op):
        return self.prims[op['p']].notify(op['n'])

    def now_notify_all(self, context, op):
        return self.prims[op['p']].notify_all()

    def now_query(self, context, op):
        return getattr(self.prims[op['p']], op['what'])

    def now_repr(self, context, op):
        return repr(self.prims[op['p']]).partition('[')[2].rpartition(']')[0]

    def now_new(self, context, op):
        self.make(op['p'], op)

    def now_incr(self, context, op):
        self.vars[op['var']] += op.get('by', 1)
        return self.vars[op['var']]

    def now_get(self, context, op):
        return self.vars[op['var']]

    def now_put_now(self, context, op):
        self.prims[op['p']].put_nowait(op['v'])

    def now_get_now(self, context, op):
        return self.prims[op['p']].get_nowait()

    def now_task_done(self, context, op):
        self.prims[op['p']].task_done()

    def now_shutdown(self, context, op):
        self.prims[op['p']].shutdown(op['immediate'])

    def now_describe(self, context, op):
        return self.describe(self.prims[op['p']])

    # Those that do

    async def op_acquire(self, context, op):
        return await self.prims[op['p']].acquire()

    async def op_wait(self, context, op):
        return await self.prims[op['p']].wait()

    async def op_wait_pred(self, context, op):
        def predicate():
            try:
                value = self.holds(op['pred'])
            except AppError as e:
                self.emit(context.name, op['i'], 'pred', x=e)
                raise
            self.emit(context.name, op['i'], 'pred', v=value)
            return value
        return await self.prims[op['p']].wait_for(predicate)

    async def op_reset(self, context, op):
        return await self.prims[op['p']].reset()

    async def op_abort(self, context, op):
        return await self.prims[op['p']].abort()

    async def op_queue_put(self, context, op):
        return await self.prims[op['p']].put(op['v'])

    async def op_queue_get(self, context, op):
        return await self.prims[op['p']].get()

    async def op_queue_join(self, context, op):
        return await self.prims[op['p']].join()

    # Structure

    async def do_if(self, context, op):
        return await self.body(context, op['then'] if self.holds(op['pred']) else op.get('else', ()))

    async def do_with(self, context, op):
        self.emit(context.name, op['i'], 'call')
        context.executing.append(op['i'])
        entered = False
        try:
            async with self.prims[op['p']] as value:
                entered = True
                context.executing.pop()
                self.emit(context.name, op['i'], 'enter', v=value)
                result = await self.body(context, op['body'])
        except BaseException as e:
            if not entered and not self.closed:
                context.executing.pop()
            self.emit(context.name, op['i'], 'exc', x=e)
            raise
        self.emit(context.name, op['i'], 'exit')
        return result
