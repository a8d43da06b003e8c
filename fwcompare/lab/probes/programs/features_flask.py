"""How Flask's features are tried: each by using it."""

import io
import logging
import os
from pathlib import Path

from calls import Client
from features import Trials


def trials() -> Trials:
    import flask
    from flask import Flask, cli, views
    from itsdangerous import URLSafeTimedSerializer
    from werkzeug.debug import DebuggedApplication
    from werkzeug.middleware.dispatcher import DispatcherMiddleware
    from werkzeug.security import check_password_hash, generate_password_hash

    Path("static").mkdir()
    Path("static", "a.txt").write_text("static file", "utf-8")
    app = Flask("tried", root_path=str(Path.cwd()))
    app.secret_key = "k" * 32
    app.config["TRUSTED_HOSTS"] = ["localhost"]
    client = Client(app, is_asgi=False)
    run = app.test_cli_runner().invoke
    info = cli.ScriptInfo(create_app=lambda: app)
    heard: list[str] = []
    group = flask.Blueprint("group", "group", url_prefix="/group")

    class Shown(views.View):
        def dispatch_request(self):
            return "shown"

    async def awaited():
        return "awaited"

    @app.before_request
    def before():
        heard.append("before")

    @app.get("/number/<int:n>")
    def number(n):
        return str(n + 1)

    @app.get("/template")
    def template():
        text = "{% macro m(n) %}{{ n }}{% endmacro %}{{ m('<b>') }}"
        return flask.render_template_string(text)

    @app.post("/upload")
    def upload():
        return flask.request.files["f"].read()

    @app.get("/session")
    def session():
        flask.session["n"] = flask.session.get("n", 0) + 1
        flask.flash("told once")
        return f"{flask.session['n']} {flask.get_flashed_messages()}"

    @app.get("/cookie")
    def cookie():
        answer = flask.make_response(flask.request.cookies.get("c", "none"))
        answer.set_cookie("c", "kept")
        return answer

    @app.get("/etag")
    def etag():
        answer = flask.make_response("same")
        answer.add_etag()
        return answer.make_conditional(flask.request)

    @app.errorhandler(404)
    def missing(error):
        return "a page of one's own", 404

    @app.cli.command("greet")
    def greet():
        print("greeted")

    group.add_url_rule("/a", "a", lambda: "grouped")
    app.register_blueprint(group)
    app.add_url_rule("/shown", view_func=Shown.as_view("shown"))
    app.add_url_rule("/awaited", "awaited", awaited)
    app.add_url_rule("/json", "json", lambda: {"a": 1})
    app.add_url_rule("/stream", "stream", lambda: iter(["a", "b"]))
    app.add_url_rule("/file", "file", lambda: flask.send_file(io.BytesIO(b"abcdef"), "text/plain"))
    app.add_url_rule("/move", "move", lambda: flask.redirect("/json"))
    app.add_url_rule("/error", "error", lambda: str(1 / 0))

    def address():
        with app.test_request_context():
            return flask.url_for("number", n=1)

    def uploaded():
        head = b'--b\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\n'
        parts = [("Content-Type", "multipart/form-data; boundary=b")]
        return client.ask("POST", "/upload", head + b"sent\r\n--b--\r\n", parts).text

    def settings():
        os.environ["LAB_TITLE"] = "from outside"
        app.config.from_prefixed_env("LAB")
        return app.config["TITLE"]

    def outermost(environ, start_response):
        heard.append("around")
        return app.wsgi_app(environ, start_response)

    def debugged():
        shown = DebuggedApplication(raising, evalex=True)
        return Client(shown, is_asgi=False).get("/").text

    def raising(environ, start_response):
        raise ZeroDivisionError

    def mounted():
        both = DispatcherMiddleware(app, {"/other": Flask("other")})
        return Client(both, is_asgi=False).get("/other/none").text

    signer = URLSafeTimedSerializer("k" * 32)
    return {
        "URL routing with typed parameters": lambda: (
            client.get("/number/1").text == "2" and client.get("/number/x").status == 404
        ),
        "Addresses made from the names of routes": lambda: address() == "/number/1",
        "Route groups": lambda: client.get("/group/a").text == "grouped",
        "HTML templates with auto-escaping": lambda: client.get("/template").text == "&lt;b&gt;",
        "Macros or partials in templates": lambda: client.get("/template").status == 200,
        "File uploads": lambda: uploaded() == "sent",
        "Static files served": lambda: client.get("/static/a.txt").text == "static file",
        "Sessions": lambda: [client.get("/session").text[0] for _ in "ab"] == ["1", "2"],
        "Flash messages": lambda: "told once" in client.get("/session").text,
        "Cookies set and read": lambda: [client.get("/cookie").text for _ in "ab"][1] == "kept",
        "Signed values": lambda: signer.loads(signer.dumps("kept")) == "kept",
        "Hooks around requests": lambda: "before" in heard,
        "Middleware of one's own": lambda: (
            Client(outermost, is_asgi=False).get("/json").status == 200 and "around" in heard
        ),
        "Commands of one's own": lambda: "greeted" in run(args=["greet"]).output,
        "Interactive shell": lambda: (
            "42" in run(cli.shell_command, [], input="print(6 * 7)\n", obj=info).output
        ),
        "Test client": lambda: app.test_client().get("/json").json == {"a": 1},
        "Development server with reload": lambda: (
            "--reload" in run(cli.run_command, ["--help"]).output
        ),
        "Debug page in the browser": lambda: "Werkzeug Debugger" in debugged(),
        "Error pages of one's own": lambda: client.get("/none").text == "a page of one's own",
        "JSON answers": lambda: "json" in str(client.get("/json").header("Content-Type")),
        "Streaming answers": lambda: client.get("/stream").text == "ab",
        "File answers with byte ranges": lambda: (
            client.get("/file", [("Range", "bytes=0-1")]).text == "ab"
        ),
        "Redirects": lambda: client.get("/move").status == 302,
        "Conditional answers (ETag, 304) for one's own views": lambda: (
            client.get("/etag", [("If-None-Match", str(client.get("/etag").header("ETag")))]).status
            == 304
        ),
        "Class-based views": lambda: client.get("/shown").text == "shown",
        "Async views": lambda: client.get("/awaited").text == "awaited",
        "Password hashing": lambda: check_password_hash(generate_password_hash("a"), "a"),
        "Host validation": lambda: client.get("/json", [("Host", "evil.example")]).status == 400,
        "Logging that is set up": lambda: (
            isinstance(app.logger, logging.Logger) and bool(app.logger.handlers)
        ),
        "Settings from the environment": lambda: settings() == "from outside",
        "Several applications in one process": lambda: "not found" in mounted().lower(),
    }
