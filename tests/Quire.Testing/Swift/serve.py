"""An object storage service on loopback for the tests: OpenStack Swift with its S3 front end, all servers in one process.

Usage: serve.py FOLDER. Everything it reads and writes lies in FOLDER, so no system account, no root and no
configuration of the machine is needed. Prints its port once it answers; when its input ends it removes FOLDER and ends.
"""
import os
import shutil
import signal
import sys
import threading

import eventlet
import eventlet.wsgi
from swift.common import utils

folder = os.path.abspath(sys.argv[1])


# When the test process is gone, however it went, the pipe from it closes.
def end_with_parent():
    sys.stdin.buffer.read()
    shutil.rmtree(folder, ignore_errors=True)
    os.kill(os.getpid(), signal.SIGKILL)


threading.Thread(target=end_with_parent, daemon=True).start()
eventlet.hubs.use_hub(utils.get_hub())
utils.eventlet_monkey_patch()


def write(name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


# Read when the modules below are loaded, and elsewhere fixed to /etc/swift.
utils.SWIFT_CONF_FILE = write("swift.conf", """
[swift-hash]
swift_hash_path_prefix = tests
swift_hash_path_suffix = tests
[storage-policy:0]
name = only
default = yes
""")
utils.HASH_PATH_PREFIX = utils.HASH_PATH_SUFFIX = b"tests"
os.makedirs(os.path.join(folder, "devices", "disk"))

from swift.common.ring import RingBuilder  # noqa: E402
from swift.common.storage_policy import reload_storage_policies  # noqa: E402
from swift.common.middleware.s3api.s3request import S3Request  # noqa: E402
from swift.common.wsgi import SwiftHttpProtocol, loadapp  # noqa: E402

reload_storage_policies()
check_headers = S3Request._validate_headers


# Swift keeps no tags and refuses objects that carry one. Clients of direct uploads are written for services that take them, so
# here the header is dropped, once the signature has been made of what was sent.
def check_headers_but_tags(self):
    self.headers.pop("x-amz-tagging", None)
    check_headers(self)


S3Request._validate_headers = check_headers_but_tags


def serve(kind, socket, extra=""):
    conf = write(kind + ".conf", f"""
[DEFAULT]
swift_dir = {folder}
devices = {folder}/devices
mount_check = false
log_level = ERROR
fallocate_reserve = 0
{extra}""")
    app = loadapp(conf)
    memory = Memory()

    def application(environ, start_response):
        environ["swift.cache"] = memory
        return app(environ, start_response)

    eventlet.spawn(eventlet.wsgi.server, socket, application, log=open(os.devnull, "w"),
                   protocol=SwiftHttpProtocol, custom_pool=eventlet.GreenPool(1000))


class Memory:
    """What the servers expect of memcached."""

    def __init__(self):
        self.values = {}

    def get(self, key, *_, **__):
        return self.values.get(key)

    def set(self, key, value, *_, **__):
        self.values[key] = value

    def incr(self, key, delta=1, **__):
        self.values[key] = int(self.values.get(key, 0)) + delta
        return self.values[key]

    def decr(self, key, delta=1, **__):
        return self.incr(key, -delta)

    def delete(self, key, *_, **__):
        self.values.pop(key, None)

    def set_multi(self, mapping, *_, **__):
        self.values.update(mapping)

    def get_multi(self, keys, *_, **__):
        return [self.values.get(key) for key in keys]


backends = {kind: eventlet.listen(("127.0.0.1", 0), backlog=200) for kind in ("account", "container", "object")}
for kind, socket in backends.items():
    ring = RingBuilder(part_power=2, replicas=1, min_part_hours=1)
    ring.add_dev({"id": 0, "region": 1, "zone": 1, "weight": 1.0, "ip": "127.0.0.1",
                  "port": socket.getsockname()[1], "device": "disk"})
    ring.rebalance()
    ring.get_ring().save(os.path.join(folder, kind + ".ring.gz"))
for kind, socket in backends.items():
    serve(kind, socket, f"[app:main]\nuse = egg:swift#{kind}\n")
front = eventlet.listen(("127.0.0.1", 0), backlog=200)
serve("proxy", front, """
[pipeline:main]
pipeline = catch_errors gatekeeper listing_formats bulk s3api tempauth copy slo dlo proxy-server
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:bulk]
use = egg:swift#bulk
[filter:s3api]
use = egg:swift#s3api
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
[filter:copy]
use = egg:swift#copy
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
# A machine busy with tests answers late; there is no other node to turn to.
conn_timeout = 30
node_timeout = 60
error_suppression_limit = 1000000
""")
print(front.getsockname()[1], flush=True)
while True:
    eventlet.sleep(3600)
