"""A mail server on loopback for the tests: aiosmtpd, which takes mail and keeps it in a folder.

Usage: serve.py FOLDER CERTIFICATE KEY. Prints its ports on one line: with STARTTLS, with TLS from the first byte on, without either.
The first two take mail only after a name and a password were sent through TLS: quire, secret. Mail to nobody@ is refused for good,
mail to busy@ the first time it is tried, mail from refused@ always. What it took lies in FOLDER, a file each. Ends when its input does.
"""
import asyncio
import os
import ssl
import sys
import threading

from aiosmtpd.smtp import SMTP, AuthResult

folder, certificate, key = sys.argv[1:4]
tried = set()


class Keeper:
    count = 0

    async def handle_MAIL(self, server, session, envelope, address, options):
        if address.split("@")[0] == "refused":
            return "550 5.7.1 nothing is taken from you"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "nobody":
            return "550 5.1.1 nobody of that name here"
        if name == "busy" and address not in tried:
            tried.add(address)
            return "451 4.7.1 come again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Keeper.count += 1
        lines = [
            "X-Envelope-To: " + ",".join(envelope.rcpt_tos),
            "X-Secured: " + ("yes" if session.ssl is not None or server.transport.get_extra_info("sslcontext") else "no"),
            "X-Signed-In: " + ("yes" if session.authenticated else "no"),
        ]
        path = os.path.join(folder, f"{Keeper.count}.eml")
        with open(path + ".part", "wb") as file:
            file.write("\n".join(lines).encode() + b"\n" + envelope.content.replace(b"\r\n", b"\n"))
        os.rename(path + ".part", path)
        return "250 OK"


def check(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"quire", b"secret"), handled=False)


async def main():
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate, key)
    loop = asyncio.get_running_loop()
    secured = dict(authenticator=check, auth_required=True)
    servers = [
        (lambda: SMTP(Keeper(), tls_context=tls, require_starttls=True, **secured), None),
        (lambda: SMTP(Keeper(), auth_require_tls=False, **secured), tls),
        (lambda: SMTP(Keeper()), None),
    ]
    ports = []
    for make, context in servers:
        server = await loop.create_server(make, "127.0.0.1", 0, ssl=context)
        ports.append(str(server.sockets[0].getsockname()[1]))
    print(" ".join(ports), flush=True)
    await asyncio.Event().wait()


# When the test process is gone, however it went, the pipe from it closes.
def end_with_parent():
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()
asyncio.run(main())
