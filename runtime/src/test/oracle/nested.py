"""Makes random programs of the primitives, which nest every operation in every other."""
import random

LOCKS = ('lock', 'cond', 'sem', 'bsem')
# The kinds of primitives that an operation is for.
APPLIES = {
    'acquire': LOCKS, 'release': LOCKS, 'locked': LOCKS, 'with': LOCKS + ('barrier',),
    'set': ('event',), 'clear': ('event',), 'is_set': ('event',),
    'wait': ('event', 'cond', 'barrier'), 'wait_pred': ('cond',), 'notify': ('cond',), 'notify_all': ('cond',),
    'reset': ('barrier',), 'abort': ('barrier',), 'query': ('barrier',), 'repr': LOCKS + ('event', 'barrier')}
TYPES = ['AppError', 'ValueError', 'TimeoutError', 'RuntimeError', 'BrokenBarrierError', 'CancelledError', 'Exception']
ON = TYPES + ['Exception', 'CancelledError', 'BaseException', 'BaseException']
STATEMENTS = [
    ('yield', 8), ('sleep', 6), ('align', 2), ('acquire', 8), ('release', 6), ('wait', 8), ('wait_pred', 3),
    ('reset', 2), ('abort', 1), ('join', 5), ('wait_for', 7), ('shield', 5), ('gather', 4), ('locked', 2),
    ('set', 5), ('clear', 3), ('is_set', 1), ('notify', 3), ('notify_all', 2), ('query', 2), ('repr', 5), ('incr', 5),
    ('get', 1), ('log', 1), ('spawn', 2), ('cancel', 8), ('cancelling', 2), ('uncancel', 3), ('state', 2), ('new', 0.5),
    ('raise', 1), ('reraise', 2), ('reschedule', 2), ('block', 2), ('loop', 3), ('if', 4), ('try', 9), ('with', 12),
    ('timeout', 7), ('return', 1)]
DEEP = {'wait_for', 'shield', 'gather', 'block', 'loop', 'if', 'try', 'with', 'timeout'}


class Generator:
    PREFIX = 'g-'
    MOST_LINES = 399
    MOST_ITERATIONS = 2000

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.prims = {}
        self.tasks = []
        self.task = 0
        self.i = 0
        self.size = 0

    def program(self):
        r = self.r
        names = []
        for kind in r.sample(['lock', 'event', 'cond', 'cond', 'sem', 'bsem', 'barrier', 'lock'], r.randint(1, 4)):
            name = kind[0].upper() + str(len(names))
            names.append(name)
            self.prims[name] = self.declaration(kind, valid=True)
        self.focus = r.choice(names)
        self.weights = [w * r.choice((0.2, 1, 1, 3)) for _, w in STATEMENTS]
        self.tasks = [f't{n}' for n in range(r.randint(2, 7))]
        self.span = r.choice((1, 2, 4, 8))
        self.caution = r.choice((0, 0.3, 0.8))
        declared = []
        for n, name in enumerate(self.tasks):
            self.task, self.i, self.size = n, 0, r.choice((8, 20, 40, 60))
            d = {'name': name, 'ops': self.body(0, False, False, r.randint(2, 10))}
            if r.random() < 0.15:
                d['auto'] = False
            declared.append(d)
        p = {'prims': self.prims, 'vars': {'x': 0, 'y': r.randint(-1, 3)}, 'tasks': declared}
        if r.random() < 0.4:
            self.task, self.i, self.size = len(self.tasks), 0, 15
            p['main'] = self.body(0, False, False, r.randint(1, 5))
        return p

    def declaration(self, kind, valid):
        r = self.r
        if kind in ('sem', 'bsem'):
            return {'kind': kind, 'value': r.randint(0, 3) if valid else r.randint(-1, 2)}
        if kind == 'barrier':
            return {'kind': kind, 'parties': r.randint(1, 4) if valid else r.randint(-1, 3)}
        if kind == 'cond':
            locks = [n for n, d in self.prims.items() if d['kind'] == 'lock']
            if locks and r.random() < 0.7:
                return {'kind': kind, 'lock': r.choice(locks)}
        return {'kind': kind}

    def pick(self, kinds):
        names = [n for n, d in self.prims.items() if d['kind'] in kinds]
        if self.prims[self.focus]['kind'] in kinds and self.r.random() < 0.6:
            return self.focus
        return self.r.choice(names) if names else None

    def body(self, depth, handler, helper, n):
        out = []
        for _ in range(n):
            if self.size <= 0 and out:
                break
            if depth == 0 and self.r.random() < self.caution:
                out.append(self.guarded())
            else:
                out.append(self.op(depth, handler, helper))
        return out

    def guarded(self):
        """An operation after whose failure the task goes on."""
        i, self.i = self.i, self.i + 1
        f = {'i': i, 'op': 'try', 'body': [self.op(1, False, False)]}
        j, self.i = self.i, self.i + 1
        return {**f, 'except': [{'on': ['BaseException'], 'do': [{'i': j, 'op': 'cancelling'}]}]}

    def nested(self, depth, handler, helper):
        return self.body(depth + 1, handler, helper, self.r.choice((1, 1, 2, 2, 3)))

    def op(self, depth, handler, helper):
        r = self.r
        while True:
            o = r.choices(STATEMENTS, self.weights)[0][0]
            if o in DEEP and (depth >= 5 or self.size <= 0):
                continue
            if o == 'reraise' and not handler:
                continue
            i, self.i = self.i, self.i + 1
            self.size -= 1
            fields = self.fields(o, depth, handler, helper)
            if fields is not None:
                return {'i': i, 'op': o, **fields}

    def ticks(self):
        r = self.r
        return r.choice((None, 0, -1, 0)) if r.random() < 0.3 else r.randint(1, self.span + 1)

    def pred(self):
        r = self.r
        p = {'var': r.choice('xy')}
        if r.random() < 0.8:
            p.update(cmp=r.choice(('ge', 'gt', 'le', 'lt', 'eq', 'ne')), k=r.randint(0, 3))
        if r.random() < 0.1:
            p['raise_if'] = r.randint(0, 3)
        return p

    def fields(self, o, depth, handler, helper):
        r = self.r
        if o in APPLIES and o != 'with':
            p = self.pick(APPLIES[o])
            if p is None:
                return None
            f = {'p': p}
            if o == 'notify':
                f['n'] = r.choice((0, 1, 1, 1, 2, 3, -1))
            if o == 'wait_pred':
                f['pred'] = self.pred()
            if o == 'query':
                f['what'] = r.choice(('parties', 'n_waiting', 'broken'))
            return f
        if o in ('yield', 'cancelling', 'uncancel', 'reraise'):
            return {}
        if o == 'sleep':
            return {'n': r.choice((0, 1, 1, 2, self.span, -1))}
        if o == 'align':
            m = r.randint(2, 10)
            return {'m': m, 'r': r.randrange(m)}
        if o in ('incr', 'get'):
            return {'var': r.choice('xy'), **({'by': r.choice((-1, 2))} if o == 'incr' and r.random() < 0.3 else {})}
        if o == 'log':
            return {'msg': r.choice(('a', '"quoted" \\ \u00e9', ''))}
        if o in ('spawn', 'cancel', 'state'):
            f = {'task': r.choice(self.tasks + (['main'] if o != 'spawn' else []))}
            if o == 'cancel' and r.random() < 0.4:
                f['msg'] = r.choice(('m1', 'm2', 'm3'))
            return f
        if o == 'new':
            p = r.choice(list(self.prims))
            return {'p': p, **self.declaration(self.prims[p]['kind'], valid=False)}
        if o == 'raise':
            return {'x': r.choice(TYPES)}
        if o == 'reschedule':
            return {'ticks': self.ticks()}
        if o == 'return':
            return {'v': r.choice((None, 1, 'v', [1, None], True))}
        if o == 'join':
            return self.join(helper)
        return self.deep(o, depth, handler, helper)

    def earlier(self):
        """A task that may be awaited here: never in a circle, and not the last one, which may await itself."""
        return self.tasks[self.r.randrange(min(self.task, len(self.tasks) - 1))]

    def join(self, helper):
        r = self.r
        if self.task == len(self.tasks) - 1 and not helper and r.random() < 0.1:
            return {'task': self.tasks[self.task]}
        if not self.task:
            return None
        f = {'task': self.earlier()}
        if r.random() < 0.3:
            f['shield'] = True
        if r.random() < 0.3:
            f['ticks'] = self.ticks()
        return f

    def deep(self, o, depth, handler, helper):
        r = self.r
        body = lambda h=handler: self.nested(depth, h, helper)
        if o == 'block':
            return {'body': body()}
        if o == 'loop':
            return {'n': r.randint(0, 3), 'body': body()}
        if o == 'if':
            return {'pred': self.pred(), 'then': body(), **({'else': body()} if r.random() < 0.5 else {})}
        if o == 'with':
            p = self.pick(APPLIES['with'])
            return None if p is None else {'p': p, 'body': body()}
        if o == 'timeout':
            return {'ticks': self.ticks(), 'body': body()}
        if o == 'wait_for':
            ticks = self.ticks()
            inline = ticks is None or ticks > 0
            return {'ticks': ticks, 'do': self.op(depth + 1, handler and inline, helper or not inline)}
        if o == 'shield':
            return {'do': self.op(depth + 1, False, True)}
        if o == 'gather':
            return self.gather(depth)
        f = {'body': body()}
        if r.random() < 0.8:
            f['except'] = [{'on': r.sample(ON, r.randint(1, 2)), 'do': body(True)} for _ in range(r.randint(1, 2))]
        if 'except' not in f or r.random() < 0.4:
            f['finally'] = body()
        return f

    def gather(self, depth):
        r = self.r
        items = []
        for _ in range(r.choice((0, 1, 2, 2, 3))):
            if self.task and r.random() < 0.3:
                items.append({'task': self.earlier()})
            else:
                items.append({'do': self.op(depth + 1, False, True)})
        if items and 'task' in items[0] and r.random() < 0.3:
            items.append(items[0])
        return {'items': items, **({'re': True} if r.random() < 0.5 else {})}
