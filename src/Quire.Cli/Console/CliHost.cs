using System.Text;

namespace Quire.Cli.Console;

/// <summary>The world around the program: streams, environment. Tests bring their own.</summary>
internal sealed record CliHost
{
    public required TextReader In { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Standard output for bytes that are not text.</summary>
    public required Func<Stream> OpenOut { get; init; }

    /// <summary>An environment variable; null when it is not set or empty.</summary>
    public required Func<string, string?> Variable { get; init; }

    public bool InIsTerminal { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Reads a line from the terminal without showing it.</summary>
    public required Func<string> ReadHidden { get; init; }

    /// <summary>Shows a page in a browser; false when there is none.</summary>
    public required Func<string, bool> OpenPage { get; init; }

    public static CliHost OfProcess() =>
        new()
        {
            In = System.Console.In,
            Out = Utf8(System.Console.OpenStandardOutput(), System.Console.IsOutputRedirected) ?? System.Console.Out,
            Error = System.Console.Error,
            OpenOut = System.Console.OpenStandardOutput,
            Variable = name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null,
            InIsTerminal = !System.Console.IsInputRedirected,
            OutIsTerminal = !System.Console.IsOutputRedirected,
            ErrorIsTerminal = !System.Console.IsErrorRedirected,
            ReadHidden = HiddenLine.Read,
            OpenPage = Browser.Open,
        };

    // Scripts get UTF-8 whatever the locale says.
    private static StreamWriter? Utf8(Stream stream, bool redirected) =>
        redirected ? new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true } : null;
}
