"""What is served: a view that waits for 0.1 s, and a WebSocket that says what it hears."""

from pathlib import Path

from projects import SERVED, start_project

FLASK = """
import time
from flask import Flask
app = Flask(__name__)

@app.get("/wait")
def wait():
    time.sleep(0.1)
    return "waited"
"""
FLASK_SOCKET = """
from flask import Flask
from flask_sock import Sock
app = Flask(__name__)

@Sock(app).route("/link")
def link(link):
    while True:
        link.send(link.receive())
"""
FASTAPI = """
import asyncio
from fastapi import FastAPI
from fastapi.responses import PlainTextResponse
app = FastAPI()

@app.get("/wait", response_class=PlainTextResponse)
async def wait():
    await asyncio.sleep(0.1)
    return "waited"
"""
FASTAPI_SOCKET = """
from fastapi import FastAPI, WebSocket, WebSocketDisconnect
app = FastAPI()

@app.websocket("/link")
async def link(link: WebSocket):
    await link.accept()
    try:
        while True:
            await link.send_text(await link.receive_text())
    except WebSocketDisconnect:
        pass
"""
DJANGO = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "pages.settings"
from pages.asgi import application as app
"""
DJANGO_URLS = """
import asyncio
from django.http import HttpResponse
from django.urls import path

async def wait(request):
    await asyncio.sleep(0.1)
    return HttpResponse("waited")

urlpatterns = [path("wait", wait)]
"""
DJANGO_SOCKET = (
    DJANGO
    + """
from channels.generic.websocket import AsyncWebsocketConsumer
from channels.routing import ProtocolTypeRouter, URLRouter
from django.urls import path

class Link(AsyncWebsocketConsumer):
    async def receive(self, text_data=None, bytes_data=None):
        await self.send(text_data=text_data)

app = ProtocolTypeRouter({"http": app, "websocket": URLRouter([path("link", Link.as_asgi())])})
"""
)
WAITING = {"flask": FLASK, "django": DJANGO, "fastapi": FASTAPI}
LINKED = {"flask": FLASK_SOCKET, "django": DJANGO_SOCKET, "fastapi": FASTAPI_SOCKET}


def write_app(name: str, sources: dict[str, str]) -> None:
    """Write `served.py` here, and for Django the project behind it."""
    if name == "django":
        start_project("pages", SERVED.replace("testserver", "127.0.0.1"))
        Path("pages", "urls.py").write_text(DJANGO_URLS, "utf-8")
    Path("served.py").write_text(sources[name], "utf-8")
