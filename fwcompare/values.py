"""Frozen dataclasses that cost little to define: what they can do is shared, or made when asked.

`dataclasses.dataclass` writes six functions for each class and compiles them where the class is
defined, half a millisecond for each class. Of the hundred that a start loads, it makes values of
forty and compares those of three.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, fields
from dataclasses import dataclass as _plain_dataclass
from operator import attrgetter
from threading import RLock
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen, eq=True):
        """Do as `dataclasses.dataclass` does; `field`, `fields` and `replace` go with it as ever.

        A field that is not given to the class, with `init=False`, is set in `__post_init__`. There
        are no slots: a class with them is made twice.
        ValueError where a class is not to be frozen: it can be made the usual way.
        """
        if not frozen:
            raise ValueError("these dataclasses are frozen")
        return lambda cls: _with_methods(_with_late_fields(cls), eq)


__all__ = ["dataclass"]

_FEW = 6
"""Of how many values it pays to compile the function that makes them."""

Method = Callable[..., Any]


_NOTED = ("__dataclass_fields__", "__match_args__")


class _Late:
    """Stands on a class for what `dataclasses` notes there, until somebody asks for it."""

    _lock = RLock()

    def __init__(self, owner: type, name: str) -> None:
        self._owner, self._name = owner, name

    def __get__(self, _value: object, _kind: type | None = None) -> Any:
        with self._lock:  # another thread may ask as well
            if vars(self._owner)[self._name] is self:
                for name in _NOTED:
                    delattr(self._owner, name)
                _plain_dataclass(init=False, repr=False, eq=False)(self._owner)
        return getattr(self._owner, self._name)


def _with_late_fields(cls: type) -> type:
    if not cls.__doc__:
        cls.__doc__ = cls.__name__  # or it is given its signature for one, which takes long
    for name in _NOTED:
        setattr(cls, name, _Late(cls, name))
    return cls


def _with_methods(cls: type, eq: bool) -> type:
    made = 0

    def init(self: Any, *given: Any, **named: Any) -> None:
        """Make the first few values, and then the function that makes the next ones."""
        nonlocal made
        made += 1
        if made > _FEW or not _fill(self, given, named):
            compiled = _compiled_init(cls)
            cls.__init__ = compiled  # type: ignore[misc]
            compiled(self, *given, **named)

    def equal(self: Any, other: Any) -> Any:
        """Compare the first two values, and make what compares the next ones."""
        setattr(cls, "__eq__", _equality(_reader(cls)))  # noqa: B010  it is no plain attribute
        return self == other

    def hashed(self: Any) -> int:
        read = _reader(cls)
        setattr(cls, "__hash__", lambda value: hash(read(value)))  # noqa: B010  nor is this
        return hash(self)

    methods: dict[str, Method] = {
        "__init__": init,
        "__repr__": _repr,
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
    }
    if eq:
        methods |= {"__eq__": equal, "__hash__": hashed}
    for name, method in methods.items():
        if name not in vars(cls):
            setattr(cls, name, method)
    return cls


def _fill(self: Any, given: tuple[Any, ...], named: dict[str, Any]) -> bool:
    """Set every field of a value; return False where the compiled function has to refuse it."""
    all_fields = fields(self)
    names = [field.name for field in all_fields if field.init]
    values = dict(zip(names, given, strict=False))
    if len(given) > len(names) or values.keys() & named or not named.keys() <= set(names):
        return False
    values |= named
    for field in all_fields:
        name = field.name
        if name in values:
            object.__setattr__(self, name, values[name])
        elif field.default is not MISSING:
            object.__setattr__(self, name, field.default)
        elif field.default_factory is not MISSING:
            object.__setattr__(self, name, field.default_factory())
        elif field.init:
            return False
    if hasattr(self, "__post_init__"):
        self.__post_init__()
    return True


def _compiled_init(cls: type) -> Method:
    """Return the function that takes a value for each field, as `dataclasses` writes it."""
    parameters, lines = ["self"], []
    names: dict[str, Any] = {"put": object.__setattr__, "MISSING": MISSING}
    for field in fields(cls):
        name, default = field.name, f"default_{field.name}"
        value = parameter = name
        if field.default is not MISSING:
            names[default] = field.default
            parameter = f"{name}={default}"
        elif field.default_factory is not MISSING:
            names[default] = field.default_factory
            parameter, value = f"{name}=MISSING", f"{default}() if {name} is MISSING else {name}"
        if field.init:
            parameters.append(parameter)
            lines.append(f" put(self, {name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    text = "\n".join([f"def __init__({', '.join(parameters)}):", *lines, " return"])
    exec(text, names)  # noqa: S102  it holds the names of fields, and nothing from outside
    made: Method = names["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _reader(cls: type) -> Callable[[Any], tuple[Any, ...]]:
    """Return what reads the attributes that count in a comparison into a tuple."""
    names = [field.name for field in fields(cls) if field.compare]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _equality(compared: Callable[[Any], tuple[Any, ...]]) -> Method:
    def eq(self: Any, other: Any) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compared(self) == compared(other)

    return eq


def _repr(self: Any) -> str:
    shown = (f"{field.name}={getattr(self, field.name)!r}" for field in fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse_to_set(_self: object, name: str, _value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")
