"""Frozen dataclasses that cost little to define: what they can do is shared, or made when asked.

`dataclasses.dataclass` writes six functions for each class and compiles them where the class is
defined, half a millisecond for each class. Of the hundred that a start loads, it makes values of
forty and compares those of three.
"""

from collections.abc import Callable, Sequence
from dataclasses import MISSING, FrozenInstanceError, fields
from dataclasses import dataclass as _plain_dataclass
from operator import attrgetter
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
        return lambda cls: _with_methods(_with_fields(cls), eq)


__all__ = ["dataclass"]

_FEW = 6
"""Of how many values it pays to compile the function that makes them."""

Method = Callable[..., Any]


def _with_fields(cls: type) -> type:
    if not cls.__doc__:
        cls.__doc__ = cls.__name__  # or it is given its signature for one, which takes long
    return _plain_dataclass(init=False, repr=False, eq=False)(cls)


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

    methods: dict[str, Method] = {
        "__init__": init,
        "__repr__": _repr,
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
    }
    if eq:
        compared = _reader([field.name for field in fields(cls) if field.compare])
        methods |= {"__eq__": _equality(compared), "__hash__": lambda self: hash(compared(self))}
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


def _reader(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what reads these attributes of a value into a tuple."""
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
