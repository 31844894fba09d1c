"""Accepts and rejects all tracked changes of Word files in LibreOffice.

usage: office.py SOFFICE FOLDER

For each NAME.docx of the folder it writes NAME.accepted and NAME.rejected: the
paragraphs of the text, a line each. It needs Python's uno module.
"""

import glob
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            time.sleep(0.25)
    sys.exit("LibreOffice does not answer")


def paragraphs(document):
    all_paragraphs = document.Text.createEnumeration()
    while all_paragraphs.hasMoreElements():
        paragraph = all_paragraphs.nextElement()
        yield paragraph.getString()


def main(soffice, folder):
    pipe = "storydiff-%d" % os.getpid()
    office = subprocess.Popen([soffice, "--headless", "--norestore", "--nologo", "--accept=pipe,name=%s;urp;" % pipe,
                               "-env:UserInstallation=file://" + os.path.join(folder, "profile")])
    try:
        context = connected(pipe)
        service = context.ServiceManager.createInstanceWithContext
        desktop = service("com.sun.star.frame.Desktop", context)
        dispatcher = service("com.sun.star.frame.DispatchHelper", context)
        hidden = (PropertyValue("Hidden", 0, True, 0),)
        for path in sorted(glob.glob(os.path.join(folder, "*.docx"))):
            for command, end in (("AcceptAll", "accepted"), ("RejectAll", "rejected")):
                document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, hidden)
                frame = document.CurrentController.Frame
                dispatcher.executeDispatch(frame, ".uno:%sTrackedChanges" % command, "", 0, ())
                with open(path[:-len("docx")] + end, "w", encoding="utf-8", newline="") as out:
                    out.write("".join(p + "\n" for p in paragraphs(document)))
                document.close(True)
        desktop.terminate()
    finally:
        office.kill()
        office.wait()


main(*sys.argv[1:])
