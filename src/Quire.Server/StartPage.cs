using System.Security.Cryptography;
using System.Text;

namespace Quire.Server;

/// <summary>How the pages look that mail leads to.</summary>
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
}
