using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Quire.Server;

/// <summary>The page at <c>/</c>. Links have no slash in front, so that they hold behind a base path too.</summary>
internal static class StartPage
{
    public const string Style = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem;
               color: light-dark(#1b1f24, #e6e8eb); background: light-dark(#ffffff, #15181c); }
        h1 { font-size: 1.75rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
        a { color: light-dark(#0b57a4, #8fc1f5); }
        """;

    /// <summary>What lets this style, and no other, be used.</summary>
    public static string StyleHash { get; } = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    public static string Html(IEnumerable<GuidePage> guide) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Quire</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>Quire</h1>
            <p>This is a research-data repository. It is used through its API, the Dataverse Native API, under <code>api/</code>:
            with the command line <code>quire</code>, a client library, or any client made for that API.</p>
            <h2>The API</h2>
            <ul>
            <li><a href="docs/api/">Reference</a>, to read and to try out</li>
            <li><a href="openapi/v1.json">OpenAPI document</a>, to make clients from</li>
            <li><a href="api/search?q=*">What is published here</a>, as JSON</li>
            <li><a href="api/info/version">Version</a></li>
            </ul>
            <h2>The guide</h2>
            <ul>
            {string.Join(
                "\n",
                guide.Select(p => $"<li><a href=\"docs/guide/{p.File}\">{WebUtility.HtmlEncode(p.Title)}</a></li>")
            )}
            </ul>
            <h2>Operation</h2>
            <ul>
            <li><a href="health/ready">Health</a></li>
            </ul>
            </main>
            </body>
            </html>

            """;
}
