"""Checks of the built-in rulebook made cheaper: what is computed twice is kept, what needs no count is not counted.

Everything that a check calls is a pure function of documents, which nothing changes while rules run: what was computed
once, on every way to here, need not be computed again. Nothing is computed earlier than written: what is missing is
raised, and where it is raised decides what the rule says.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from typing import TypeGuard

from attrs import define

from renja_dsl.model.arithmetic import count
from renja_dsl.model.reading import Series, at
from renja_dsl.rules.runtime.budget import charged, fitted, read, spend
from renja_dsl.rules.runtime.logic import choose, exists
from renja_dsl.rules.runtime.work import LINEAR, TEXTS
from renja_dsl.values import lipat, padat
from renja_dsl.values.hilang import Hilang, Kosong

_Names = frozenset[str]
"""names that a comprehension or a function of its own binds"""
_Known = dict[str, str]
"""what was computed on the way to here -> the variable that holds it"""
Comprehension = ast.ListComp | ast.GeneratorExp
_EACH_TIME = ("fail", "abstain", *(counter.__name__ for counter in (spend, read, fitted)))
"""what is called for what it does: whoever goes over a list once more is counted once more"""
_SHORT = 256
"""characters that are read for what a member of a list costs anyway"""
_LINEAR = {run.__name__ for run in LINEAR}
_TEXTS = {run.__name__: texts for run, texts in TEXTS.items()}
_FOLDS = {fold.__name__: fold for fold in (lipat, padat)}


def optimized(check: str) -> str:
    """Python of the same check, of our own rulebook: its loops over the nodes of a document do not nest without being
    counted, so that what grows with a node needs no count, nor does a text of ordinary length."""
    module = ast.parse(check)
    function = _Simpler().visit(module.body[0])
    often = Counter(ast.unparse(node) for node in _computed(function) if isinstance(node, ast.Call))
    _Reuse(often).block(function.body, {})
    return ast.unparse(ast.fix_missing_locations(function))


# ---- what can be said with less ------------------------------------------------------------------------------


class _Simpler(ast.NodeTransformer):
    """Says the same with less. Members are counted once; not where nobody visits them, nor those of the rule itself."""

    def visit_Call(self, node: ast.Call) -> ast.expr:
        self.generic_visit(node)
        if _calls(node, spend):
            items = node.args[0]
            if _calls(items, spend):
                return _call(spend, items.args[0], ast.Constant(_weight(node) + _weight(items)))
            if _of_constants(items):
                return items
        elif _calls(node, at):
            return _cell_of(*node.args) or node
        elif _calls(node, count) and _calls(node.args[0], spend):
            node.args = node.args[0].args[:1]
        elif _calls(node, charged) and _name(node.args[0]) in _LINEAR:
            return ast.Call(node.args[0], node.args[1:], [])
        elif _name(node.func) in _FOLDS and isinstance(word := _unread(node.args[0]), ast.Constant):
            return ast.Constant(_FOLDS[_name(node.func)](str(word.value)))
        return node

    def visit_If(self, node: ast.If) -> ast.stmt:
        """`ada x`: a statement of its own, after which x need not be asked for again."""
        self.generic_visit(node)
        there, asked = _negated(node.test)
        if not (_calls(asked, exists) and isinstance(what := asked.args[0], ast.Lambda)):
            return node
        then, otherwise = (node.body, node.orelse) if there else (node.orelse, node.body)
        absent = ast.ExceptHandler(ast.Name(Kosong.__name__, ast.Load()), None, otherwise or [ast.Pass()])
        return ast.Try([ast.Expr(what.body)], [absent], then, [])

    def visit_Assign(self, node: ast.Assign) -> ast.stmt:
        """`misal a = pilih(x, y)`."""
        self.generic_visit(node)
        if not _calls(node.value, choose):
            return node
        what, default = node.value.args
        if not (isinstance(what, ast.Lambda) and isinstance(default, ast.Lambda)):
            return node
        instead = self.visit_Assign(ast.Assign(deepcopy(node.targets), default.body))
        absent = ast.ExceptHandler(ast.Name(Hilang.__name__, ast.Load()), None, [instead])
        return ast.Try([ast.Assign(node.targets, what.body)], [absent], [], [])

    def visit_GeneratorExp(self, node: ast.GeneratorExp) -> ast.expr:
        """`sebagian(x memuat kata untuk kata di [...])`: words of the rule are folded once and for all."""
        self.generic_visit(node)
        over = node.generators[0]
        if not (isinstance(over.target, ast.Name) and _of_constants(over.iter)):
            return node
        word = over.target.id
        folded = f"{lipat.__name__}({read.__name__}({word}))"
        said = [one for one in ast.walk(node.elt) if isinstance(one, ast.Name) and one.id == word]
        if over.ifs or ast.unparse(node.elt).count(folded) != len(said):
            return node
        over.iter = ast.List([ast.Constant(lipat(one)) for one in ast.literal_eval(over.iter)], ast.Load())
        node.elt = _Replaced(folded, ast.Name(word, ast.Load())).visit(node.elt)
        return node


class _Replaced(ast.NodeTransformer):
    """Calls of one text, as something else."""

    def __init__(self, text: str, by: ast.expr) -> None:
        self.text, self.by = text, by

    def visit_Call(self, node: ast.Call) -> ast.expr:
        if ast.unparse(node) == self.text:
            return self.by
        self.generic_visit(node)
        return node


# ---- what is computed twice -----------------------------------------------------------------------


@define(eq=False, repr=False)
class _Reuse:
    """Goes over a check in the order in which Python computes it."""

    often: Counter[str]
    """how often a call stands in the check, by its text"""
    made: int = 0
    """variables so far"""
    bound: _Names = frozenset()
    nameable: bool = True
    """whether a value may get a name here: not in a comprehension"""

    def block(self, statements: Sequence[ast.stmt], kept: _Known) -> None:
        """Adds to `kept` what is computed whenever all statements are."""
        for statement in statements:
            match statement:
                case ast.Assign() | ast.Expr():
                    statement.value = self.computed(statement.value, kept)
                case ast.If():
                    statement.test = self.computed(statement.test, kept)
                    self.block(statement.body, dict(kept))
                    self.block(statement.orelse, dict(kept))
                case ast.For():
                    statement.iter = self.computed(statement.iter, kept)
                    self.block(statement.body, dict(kept))
                case ast.Try():
                    inside = dict(kept)
                    self.block(statement.body, inside)
                    self.block(statement.orelse, dict(inside))
                    if all(isinstance(handler.body[-1], ast.Continue) for handler in statement.handlers):
                        kept.update(inside)  # who comes to what follows has seen all of it

    def computed(self, node: ast.expr, kept: _Known) -> ast.expr:
        """Python of the same value. Adds to `kept` what is computed whenever it is."""
        match node:
            case ast.Call():
                return self.call(node, kept)
            case ast.BoolOp():
                first, *others = node.values
                node.values = [self.computed(first, kept), *self.perhaps(others, kept)]
            case ast.Compare():
                node.left = self.computed(node.left, kept)
                first, *others = node.comparators
                node.comparators = [self.computed(first, kept), *self.perhaps(others, kept)]
            case ast.IfExp():
                node.test = self.computed(node.test, kept)
                (node.body,) = self.perhaps([node.body], kept)
                (node.orelse,) = self.perhaps([node.orelse], kept)
            case ast.NamedExpr(value=ast.Call() as value):
                node.value = self.called(value, kept)
            case ast.Lambda():
                node.body = self.inside(node.body, kept, (argument.arg for argument in node.args.args))
            case ast.ListComp() | ast.GeneratorExp():
                self.comprehension(node, kept)
            case _:
                _each(node, lambda child: self.computed(child, kept))
        return node

    def perhaps(self, nodes: Iterable[ast.expr], kept: _Known) -> list[ast.expr]:
        """Values of which each is computed only where those before did not decide."""
        known = dict(kept)
        return [self.computed(node, known) for node in nodes]

    def inside(self, node: ast.expr, kept: _Known, names: Iterable[str], *, nameable: bool = True) -> ast.expr:
        """What a function or a comprehension computes, with names of its own."""
        outer = self.bound, self.nameable
        self.bound, self.nameable = self.bound | set(names), self.nameable and nameable
        made = self.computed(node, dict(kept))
        self.bound, self.nameable = outer
        return made

    def comprehension(self, node: Comprehension, kept: _Known) -> None:
        """Python does not take new names in what it runs over; those of members would not outlive their turn."""
        names: set[str] = set()
        for over in node.generators:
            over.iter = self.inside(over.iter, kept, names, nameable=False)
            names |= {one.id for one in ast.walk(over.target) if isinstance(one, ast.Name)}
            over.ifs = [self.inside(condition, kept, names, nameable=False) for condition in over.ifs]
        node.elt = self.inside(node.elt, kept, names, nameable=False)

    def call(self, node: ast.Call, kept: _Known) -> ast.expr:
        text = ast.unparse(node)
        local = self.local(node)
        if text in kept and not local:
            return ast.Name(kept[text], ast.Load())
        if not self.nameable or self.often[text] < 2 or local or _name(node.func) in _EACH_TIME:
            return self.called(node, kept)
        made = _named(self.new(), self.called(node, kept))
        kept[text] = _target(made)
        return made

    def called(self, node: ast.Call, kept: _Known) -> ast.expr:
        """A call that gets no name of its own."""
        if isinstance(node.func, ast.Lambda) and len(node.args) == 1 and self.nameable:
            body = self.applied(node.func, node.args[0], kept)
            if body is not None:
                return self.computed(body, kept)
        _each(node, lambda child: self.computed(child, kept))
        return self.counted(node)

    def applied(self, function: ast.Lambda, argument: ast.expr, kept: _Known) -> ast.expr | None:
        """`(lambda o: BODY)(OBJECT)` without a function, where BODY asks for the object before all else."""
        parameter = function.args.args[0].arg
        first, _ = _asked_first(function.body, parameter)
        if first is None:
            return None
        text = ast.unparse(argument)
        if isinstance(argument, ast.Name):
            rename = _Renamed(parameter, argument.id)
        elif text in kept and not self.local(argument):
            rename = _Renamed(parameter, kept[text])
        else:
            name = self.new()
            rename = _Renamed(parameter, name, first, _named(name, argument))
            if not self.local(argument):
                kept[text] = name
        body: ast.expr = rename.visit(function.body)
        return body

    def local(self, node: ast.expr) -> bool:
        """Whether it is said of something that has no name outside of a comprehension or function."""
        return any(isinstance(one, ast.Name) and one.id in self.bound for one in ast.walk(node))

    def new(self) -> str:
        self.made += 1
        return f"s{self.made}"

    def counted(self, node: ast.Call) -> ast.expr:
        """A text of ordinary length is read without being counted."""
        if not self.nameable:
            return node
        if _calls(node, read) or _calls(node, fitted):
            return self.unless_long(node, 0, 1)
        if _calls(node, charged):
            return self.unless_long(node, 1, _TEXTS.get(_name(node.args[0]), 0))
        return node

    def unless_long(self, node: ast.Call, at: int, texts: int) -> ast.expr:
        """The same without a count where so many arguments from `at` on are short together."""
        if not texts:
            return node
        lengths: list[ast.expr] = []
        for place in range(at, at + texts):
            text = node.args[place]
            if isinstance(text, ast.Constant):
                lengths.append(ast.Constant(len(str(text.value))))
                continue
            if not isinstance(text, ast.Name | ast.NamedExpr):
                text = _named(self.new(), text)
            lengths.append(_call(len, text))
            node.args[place] = ast.Name(text.id if isinstance(text, ast.Name) else _target(text), ast.Load())
        whole = lengths[0]
        for length in lengths[1:]:
            whole = ast.BinOp(whole, ast.Add(), length)
        short = node.args[0] if not at else ast.Call(node.args[0], deepcopy(node.args[1:]), [])
        return ast.IfExp(ast.Compare(whole, [ast.Lt()], [ast.Constant(_SHORT)]), short, node)


# ---- Python as a tree -------------------------------------------------------------------------------


def _call(function: Callable[..., object], *arguments: ast.expr) -> ast.Call:
    return ast.Call(ast.Name(function.__name__, ast.Load()), list(arguments), [])


def _named(name: str, value: ast.expr) -> ast.NamedExpr:
    return ast.NamedExpr(ast.Name(name, ast.Store()), value)


def _target(named: ast.NamedExpr) -> str:
    return named.target.id


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _calls(node: ast.AST, function: Callable[..., object]) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and _name(node.func) == function.__name__


def _unread(node: ast.expr) -> ast.expr:
    return node.args[0] if _calls(node, read) else node


def _of_constants(node: ast.AST) -> TypeGuard[ast.List]:
    return isinstance(node, ast.List) and all(isinstance(item, ast.Constant) for item in node.elts)


def _negated(node: ast.expr) -> tuple[bool, ast.expr]:
    """What is denied, and whether it is asked for after all: denied an even number of times."""
    even = True
    while isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        even, node = not even, node.operand
    return even, node


def _cell_of(series: ast.expr, key: ast.expr, how: ast.expr) -> ast.expr | None:
    """`at(Series(CELLS, OWNER, NAME), KEY, HOW)` without the series, where its owner has a name."""
    if isinstance(series, ast.Call) and isinstance(series.func, ast.Lambda):
        body = _cell_of(series.func.body, key, how)
        return None if body is None else ast.Call(ast.Lambda(series.func.args, body), series.args, [])
    if not _calls(series, Series) or not isinstance(series.args[1], ast.Name):
        return None
    cells, owner, name = series.args
    return ast.Call(how, [ast.Call(ast.Attribute(cells, dict.get.__name__, ast.Load()), [key], []), owner, name], [])


def _weight(counted: ast.Call) -> int:
    """Steps of each member."""
    return int(ast.literal_eval(counted.args[1])) if len(counted.args) > 1 else 1


def _computed(node: ast.AST) -> Iterator[ast.AST]:
    """A node and all parts of it but handlers of what is missing, which are left as they are."""
    yield node
    for part in ast.iter_child_nodes(node):
        if not isinstance(part, ast.ExceptHandler):
            yield from _computed(part)


def _each(node: ast.expr, work: Callable[[ast.expr], ast.expr]) -> None:
    """Every expression of a node, in the order in which they are computed, as something else."""
    for name, held in ast.iter_fields(node):
        if isinstance(held, ast.expr):
            setattr(node, name, work(held))
        elif isinstance(held, list):
            setattr(node, name, [work(one) if isinstance(one, ast.expr) else one for one in held])


def _asked_first(node: ast.expr, name: str) -> tuple[ast.Name | None, bool]:
    """Where a name is asked for before anything is computed; whether something is."""
    match node:
        case ast.Name():
            return (node, False) if node.id == name else (None, False)
        case ast.Constant():
            return None, False
        case ast.Attribute():
            return _asked_first(node.value, name)
        case ast.Call():
            parts = [node.func, *node.args]
        case ast.Subscript():
            parts = [node.value, node.slice]
        case ast.Compare():
            parts = [node.left, *node.comparators[:1]]
        case _:
            return None, True
    for part in parts:
        found, computed = _asked_first(part, name)
        if found is not None or computed:
            return found, computed
    return None, True


class _Renamed(ast.NodeTransformer):
    """A name as another, and one place of it as something else."""

    def __init__(self, name: str, to: str, place: ast.Name | None = None, by: ast.expr | None = None) -> None:
        self.name, self.to, self.place, self.by = name, to, place, by

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node is self.place and self.by is not None:
            return self.by
        return ast.Name(self.to, node.ctx) if node.id == self.name else node

    def visit_Lambda(self, node: ast.Lambda) -> ast.expr:
        if all(argument.arg != self.name for argument in node.args.args):
            self.generic_visit(node)
        return node
