using System.Text;
using System.Text.Json.Nodes;
using Quire.Cli.Console;
using Quire.Testing;

namespace Quire.Cli.Tests.Running;

/// <summary>Runs command lines in this process, with streams, environment and configuration folder of its own.</summary>
internal sealed class Shell : IDisposable
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    private Shell() =>
        (_variables["XDG_CONFIG_HOME"], _variables["XDG_STATE_HOME"]) = (
            Path.Combine(Folder, "config"),
            Path.Combine(Folder, "state")
        );

    /// <summary>A folder for whatever the test needs.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("quire-cli-").FullName;

    /// <summary>Where tokens are kept.</summary>
    public string ConfigFile => Path.Combine(_variables["XDG_CONFIG_HOME"], "quire", "installations.json");

    /// <summary>What comes in on standard input, or is typed.</summary>
    public string Input { get; set; } = "";

    /// <summary>Whether standard output, standard error and standard input are a terminal.</summary>
    public bool OnTerminal { get; set; }

    /// <summary>Pages that were opened in a browser.</summary>
    public HashSet<string> Opened { get; } = [];

    /// <summary>A shell that knows no installation.</summary>
    public static Shell Empty() => new();

    /// <summary>A shell that talks to a server as somebody (a token) or as a guest (null).</summary>
    public static Shell At(Uri server, string? token)
    {
        var shell = new Shell().With("QUIRE_SERVER", server.AbsoluteUri);
        return token is null ? shell : shell.With("QUIRE_TOKEN", token);
    }

    /// <summary>A shell that talks to the shared server as the superuser.</summary>
    public static async Task<Shell> AdminAsync()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        return At(server.Address, server.AdminToken);
    }

    /// <summary>Sets an environment variable.</summary>
    public Shell With(string name, string value)
    {
        _variables[name] = value;
        return this;
    }

    public async Task<Outcome> RunAsync(params IEnumerable<string> arguments)
    {
        using var bytes = new MemoryStream();
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new StringReader(Input);
        var host = Host() with
        {
            In = input,
            Out = output,
            Error = error,
            OpenOut = () => bytes,
            ReadHidden = () => input.ReadLine() ?? "",
        };
        var code = await QuireCommandLine.RunAsync([.. arguments], host, TestContext.Current.CancellationToken);
        return new(code, output + Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }

    /// <summary>The world a command line of this shell sees.</summary>
    public CliHost Host() =>
        new()
        {
            In = TextReader.Null,
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            OpenOut = () => Stream.Null,
            Variable = _variables.GetValueOrDefault,
            InIsTerminal = OnTerminal,
            OutIsTerminal = OnTerminal,
            ErrorIsTerminal = OnTerminal,
            ReadHidden = () => "",
            OpenPage = address => Opened.Add(address),
        };

    /// <summary>Runs a command that must succeed and gives its JSON.</summary>
    public async Task<JsonNode> JsonAsync(params IEnumerable<string> arguments) =>
        (await RunAsync([.. arguments, "--json"])).Well().Json;

    /// <summary>Writes a file below the folder and gives its path.</summary>
    public string Write(string path, string content)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return full;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
