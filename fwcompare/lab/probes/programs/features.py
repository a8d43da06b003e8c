"""The features that are looked for, and what one would be called where no trial of it is known."""

import ast
import importlib.util
import re
from collections.abc import Callable, Iterator
from pathlib import Path

Trials = dict[str, Callable[[], object]]
"""Feature -> what uses it; it is there if that is true and raises nothing."""

PACKAGES = {
    "flask": ["flask", "werkzeug", "jinja2", "itsdangerous", "click"],
    "django": ["django"],
    "fastapi": ["fastapi", "starlette", "fastapi_cli"],
}

SOUGHT = {
    "URL routing with typed parameters": r"\.\w+Converter$",
    "Addresses made from the names of routes": r"\.(url_for|reverse)$",
    "Route groups": r"\.(Blueprint|APIRouter|include)$",
    "HTML templates with auto-escaping": r"\.(Template|Jinja2Templates)$",
    "Macros or partials in templates": r"\.(Macro|PartialNode)$",
    "File uploads": r"\.(FileStorage|UploadedFile|UploadFile)$",
    "Static files served": r"\.(StaticFiles|send_from_directory|serve)$",
    "Static files with hashed names": r"(Manifest|Hashed)\w*(Static|Files|Storage)",
    "Sessions": r"\.Session(Middleware|Interface|Store)$",
    "Flash messages": r"\.(flash|Flash\w*|MessageMiddleware)$",
    "Cookies set and read": r"\.(dump_cookie|set_cookie|cookie_parser)$",
    "Signed values": r"\.\w*Signer$",
    "Hooks around requests": r"\.(before_request|request_started)$",
    "Middleware of one's own": r"\.\w*Middleware$",
    "Commands of one's own": r"\.(AppGroup|BaseCommand)$",
    "Interactive shell": r"\.shell(_command)?$|commands\.shell\.",
    "Generator for projects and apps": r"start(project|app)|\.(init|new)_(project|app)$",
    "Test client": r"\.\w*(TestClient|FlaskClient|Client)$",
    "Test database with fixtures": r"\.\w*(TransactionTestCase|create_test_db|TestDatabase)$",
    "Server for browser tests": r"\.\w*LiveServer\w*$",
    "Development server with reload": r"\.(run_command|runserver|run_with_reloader|dev)$",
    "Debug page in the browser": r"\.(DebuggedApplication|technical_500_\w+|\w*ErrorMiddleware)$",
    "Error pages of one's own": r"\.(errorhandler|handler500|exception_handler)$",
    "JSON answers": r"\.(jsonify|JsonResponse|JSONResponse)$",
    "Streaming answers": r"\.(stream_with_context|Streaming\w*Response)$",
    "File answers with byte ranges": r"\.(\w*RangeWrapper|\w*ByteRange\w*)$",
    "Redirects": r"\.(redirect|\w*RedirectResponse)$",
    "Conditional answers (ETag, 304) for one's own views": r"\.(condition|etag|ETag\w*)$",
    "CORS": r"(?i)\.\w*(cors(middleware)?|cross_origin)$",
    "Compression": r"(?i)\.\w*(gzip|compress)\w*(middleware|responder)$",
    "Class-based views": r"\.(View|MethodView|HTTPEndpoint)$",
    "Ready views to list, show, create, change and delete": r"\.(List|Create|Delete)(API)?View$",
    "Async views": r"\.(ensure_sync|run_endpoint_function)$",
    "Native ASGI": r"\.(ASGIHandler|get_asgi_application)$",
    "WebSockets": r"\.\w*WebSocket(Route|Endpoint|Consumer|Handler)?$",
    "Server-sent events": r"\.(EventSource\w*|ServerSentEvent\w*|SSE\w*)$",
    "Typed validation of JSON input": r"\.(RequestValidationError|\w*BodyValidat\w*)$",
    "Helpers for HTTP Basic, bearer tokens and API keys": r"\.(HTTPBearer|APIKey\w+|HTTPBasic\w*)$",
    "ORM": r"\.(Model|ModelBase|DeclarativeBase|QuerySet)$",
    "Schema migrations": r"\.\w*Migration\w*$",
    "Transactions": r"\.(atomic|Atomic|begin_transaction)$",
    "Validation rules on models": r"\.(full_clean|\w*Length\w*Validator|CheckConstraint)$",
    "Several databases": r"\.\w*(ConnectionRouter|ConnectionHandler|DatabaseRouter)$",
    "Aggregation in queries": r"\.(Aggregate|Sum)$",
    "Row locking in queries": r"(?i)select_for_update|\.with_for_update$",
    "Composite primary keys": r"\.CompositePrimaryKey$",
    "Full-text search": r"\.(SearchVector|FullText\w*)$",
    "Forms with validation": r"\.(Form|ModelForm|\w*FormField)$",
    "Users who log in and out": r"\.(login_required|LoginView|AbstractUser)$",
    "Permissions": r"\.(Permission|permission_required)$",
    "Password hashing": r"\.(generate_password_hash|make_password|PasswordHash\w*)$",
    "CSRF protection": r"(?i)\.\w*csrf\w*(middleware|protect\w*)?$",
    "Security headers": r"\.(Security\w*Middleware|XFrame\w*|\w*SecureHeaders\w*)$",
    "Content Security Policy": r"\.\w*(CSP|ContentSecurityPolicy)\w*(Middleware|Extension)$",
    "Host validation": r"(?i)\.(host_is_trusted|get_host|TrustedHostMiddleware)$",
    "Cache": r"\.(\w*(Cache|Caching)(Handler|Middleware)|BaseCache)$",
    "Translations": r"\.(gettext_lazy|LocaleMiddleware|get_locale)$",
    "Time zones per user": r"timezone\.(activate|override)$",
    "Sending e-mail": r"\.(send_mail|EmailMessage|SMTP\w*|Mail)$",
    "File storage back ends": r"\.(FileSystemStorage|\w+Storage(Backend)?)$",
    "RSS/Atom feeds": r"(?i)\.(atom|rss)\w*feed$|\.Feed$",
    "Background tasks": r"\.(BackgroundTasks?|Task|task)$",
    "Logging that is set up": r"\.(create_logger|configure_logging|setup_logging)$",
    "Settings from the environment": r"\.(from_prefixed_env|\w*from_env\w*)$",
    "Code at start and stop": r"\.(Lifespan\w*|\w*lifespan\w*|on_startup)$",
    "Several applications in one process": r"\.(Mount|DispatcherMiddleware)$",
}
"""Feature -> pattern of the dotted names of classes and functions that a package defines."""

DEFINITIONS = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef

UNLIKE = {
    ("flask", r"formparser\.|FileStorage$|cached_property|CacheControl|^click\."),
    ("fastapi", r"^fastapi_cli\.(?!cli\.)"),
}
"""Framework, and names there that a pattern catches, but that are something else."""


def is_named(framework: str, feature: str, names: list[str]) -> bool:
    """Tell whether a class or function of the framework has a name that fits the feature."""
    unlike = [pattern for where, pattern in UNLIKE if where == framework]
    hits = [name for name in names if re.search(SOUGHT[feature], name)]
    return any(not any(re.search(pattern, hit) for pattern in unlike) for hit in hits)


def defined_names(framework: str) -> list[str]:
    """Return the dotted names of what the framework's packages define, without importing them."""
    found: list[str] = []
    for package in PACKAGES[framework]:
        spec = importlib.util.find_spec(package)
        for folder in (spec.submodule_search_locations if spec else None) or []:
            found += [
                name for path in Path(folder).rglob("*.py") for name in names_in(path, folder)
            ]
    return found


def names_in(path: Path, folder: str) -> Iterator[str]:
    root = Path(folder)
    module = ".".join([root.name, *path.relative_to(root).with_suffix("").parts])
    yield module
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, DEFINITIONS):
            yield f"{module}.{node.name}"
        if isinstance(node, ast.ClassDef):
            for method in node.body:
                if isinstance(method, DEFINITIONS):
                    yield f"{module}.{node.name}.{method.name}"
