"""Makes random programs of task groups, queues, timeouts, gather, shield and waits."""
import random

STATEMENTS = [
    ('yield', 8), ('sleep', 8), ('cancel', 8), ('cancelling', 2), ('uncancel', 2), ('state', 2), ('raise', 5),
    ('reraise', 2), ('reschedule', 3), ('when', 1), ('group_task', 14), ('queue_put', 9), ('queue_get', 9), ('put_now', 5),
    ('get_now', 4), ('task_done', 6), ('queue_join', 4), ('shutdown', 1.5), ('describe', 3), ('join', 4), ('shield', 4),
    ('wait_for', 5), ('gather', 5), ('wait_tasks', 5), ('as_completed', 4), ('block', 1), ('loop', 4), ('try', 10),
    ('timeout', 8), ('group', 12), ('return', 1)]
QUEUES = {'queue_put', 'queue_get', 'put_now', 'get_now', 'task_done', 'queue_join', 'shutdown', 'describe'}
DEEP = {'group_task', 'shield', 'wait_for', 'gather', 'wait_tasks', 'as_completed', 'block', 'loop', 'try', 'timeout',
        'group'}
RAISED = ['AppError', 'AppError', 'ValueError', 'RuntimeError', 'TimeoutError', 'CancelledError']
CAUGHT = ['AppError', 'ExceptionGroup', 'TimeoutError', 'CancelledError', 'Exception', 'Exception', 'BaseException',
          'BaseException', 'QueueEmpty', 'QueueFull', 'QueueShutDown', 'ValueError']


class Generator:
    PREFIX = 's-'
    MOST_LINES = 300
    MOST_ITERATIONS = 3000

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.task = self.i = self.size = 0

    def program(self):
        r = self.r
        self.queues = [f'Q{n}' for n in range(r.randint(1, 2))]
        self.tasks = [f't{n}' for n in range(r.randint(2, 5))]
        self.weights = [w * r.choice((0.2, 1, 1, 3)) for _, w in STATEMENTS]
        self.span = r.choice((1, 2, 4))
        prims = {q: {'kind': r.choice(('fifo', 'priority', 'lifo')), 'capacity': r.choice((0, 1, 1, 2, 3))}
                 for q in self.queues}
        tasks = []
        for n, name in enumerate(self.tasks):
            self.task, self.i, self.size = n, 0, r.choice((10, 20, 40))
            tasks.append({'name': name, 'ops': self.body(0, False, r.randint(2, 8))})
        return {'prims': prims, 'tasks': tasks}

    def body(self, depth, handler, count):
        return [self.guarded() if depth == 0 and self.r.random() < 0.4 else self.op(depth, handler)
                for _ in range(count if self.size > 0 else 1)]

    def nested(self, depth, handler=False):
        return self.body(depth + 1, handler, self.r.choice((1, 1, 2, 2, 3)))

    def number(self):
        self.i += 1
        return self.i - 1

    def guarded(self):
        """An operation after whose failure the task goes on."""
        i, j = self.number(), self.number()
        return {'i': i, 'op': 'try', 'body': [self.op(1, False)],
                'except': [{'on': ['BaseException'], 'do': [{'i': j, 'op': 'cancelling'}]}]}

    def op(self, depth, handler):
        while True:
            o = self.r.choices(STATEMENTS, self.weights)[0][0]
            if o in DEEP and (depth >= 5 or self.size <= 0) or o == 'reraise' and not handler:
                continue
            if o == 'join' and not self.task:
                continue
            self.size -= 1
            return {'i': self.number(), 'op': o, **self.fields(o, depth, handler)}

    def ticks(self):
        return self.r.choice((None, 0, 0, -1)) if self.r.random() < 0.3 else self.r.randint(1, self.span + 1)

    def earlier(self):
        """A task that may be awaited here without a circle."""
        return self.tasks[self.r.randrange(self.task)]

    def fields(self, o, depth, handler):
        r = self.r
        if o in QUEUES:
            return self.queue(o)
        if o in ('yield', 'cancelling', 'uncancel', 'reraise', 'when'):
            return {}
        if o == 'sleep':
            return {'n': r.choice((0, 1, 1, 2, self.span))}
        if o in ('cancel', 'state'):
            names = self.tasks + ['main'] + [f'{t}~{r.randint(0, 20)}' for t in self.tasks]
            f = {'task': r.choice(names)}
            return {**f, 'msg': r.choice(('m1', 'm2'))} if o == 'cancel' and r.random() < 0.4 else f
        if o == 'raise':
            return {'x': r.choice(RAISED)}
        if o == 'reschedule':
            return {'ticks': self.ticks()}
        if o == 'return':
            return {'v': r.choice((None, 1, 'v'))}
        if o == 'join':
            return {'task': self.earlier(), **({'shield': True} if r.random() < 0.3 else {}),
                    **({'ticks': self.ticks()} if r.random() < 0.3 else {})}
        return self.deep(o, depth, handler)

    def queue(self, o):
        r = self.r
        f = {'p': r.choice(self.queues)}
        if o in ('queue_put', 'put_now'):
            f['v'] = r.randint(0, 9)
        if o == 'shutdown':
            f['immediate'] = r.random() < 0.4
        return f

    def deep(self, o, depth, handler):
        r = self.r
        if o in ('group_task', 'shield'):
            return {'do': self.op(depth + 1, False)}
        if o == 'wait_for':
            return {'ticks': self.ticks(), 'do': self.op(depth + 1, False)}
        if o in ('block', 'group'):
            return {'body': self.nested(depth, handler) + (self.nested(depth, handler) if o == 'group' else [])}
        if o == 'loop':
            return {'n': r.randint(1, 3), 'body': self.nested(depth, handler)}
        if o == 'timeout':
            return {'ticks': self.ticks(), 'body': self.nested(depth, handler)}
        if o == 'try':
            f = {'body': self.nested(depth, handler)}
            if r.random() < 0.8:
                f['except'] = [{'on': r.sample(CAUGHT, r.randint(1, 2)), 'do': self.nested(depth, True)}]
            if 'except' not in f or r.random() < 0.3:
                f['finally'] = self.nested(depth, handler)
            return f
        return self.several(o, depth)

    def several(self, o, depth):
        r = self.r
        # What is done already comes out of as_completed in no certain order: it gets new tasks only.
        named = self.task and o != 'as_completed'
        items = [{'task': self.earlier()} if named and r.random() < 0.25 else {'do': self.op(depth + 1, False)}
                 for _ in range(r.choice((0, 1, 2, 2, 3)))]
        if o == 'gather':
            return {'items': items, **({'re': True} if r.random() < 0.5 else {})}
        f = {'items': items, 'ticks': self.ticks() if r.random() < 0.5 else None}
        return {**f, 'until': r.choice(('all', 'any', 'failed'))} if o == 'wait_tasks' else f
