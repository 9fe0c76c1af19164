using System.CommandLine;
using System.CommandLine.Parsing;
using Quire.Cli.Console;
using Quire.Cli.Installations;
using Quire.Client;

namespace Quire.Cli.Commands;

/// <summary>One run of a command: its arguments, its way out, the installation it talks to.</summary>
internal sealed class Call(CommandContext context, ParseResult parsed, int retries, long? bytesPerSecond) : IDisposable
{
    private DataverseClient? _client;

    public CliHost Host => context.Host;

    public Output Output { get; } = new(context.Host, parsed.GetValue(context.Options.Json));

    public InstallationStore Store { get; } = new(context.Host);

    /// <summary>Where the calls go; null until the first one.</summary>
    public Endpoint? Endpoint { get; private set; }

    /// <summary>The words of the command, such as <c>dataset publish</c>.</summary>
    public string Action
    {
        get
        {
            var words = new Stack<string>();
            for (var at = parsed.CommandResult; at.Parent is CommandResult parent; at = parent)
            {
                words.Push(at.Command.Name);
            }

            return string.Join(' ', words);
        }
    }

    public DataverseClient Client => _client ??= Connect(Endpoint ??= ChooseEndpoint());

    public string? Installation => parsed.GetValue(context.Options.Installation);

    public string? Server => parsed.GetValue(context.Options.Server);

    public string? Token => parsed.GetValue(context.Options.Token);

    public T Get<T>(Argument<T> argument) => parsed.GetValue(argument)!;

    public T Get<T>(Option<T> option) => parsed.GetValue(option)!;

    /// <summary>A client for somewhere that is not chosen in the usual way.</summary>
    public DataverseClient Use(Endpoint endpoint) => _client = Connect(Endpoint = endpoint);

    public void Dispose() => _client?.Dispose();

    private Endpoint ChooseEndpoint() =>
        new EndpointChoice(Installation, Server, Secret.Of(Token, Host), Host.Variable).Among(Store.Read());

    private DataverseClient Connect(Endpoint endpoint)
    {
        var calls = new Calls(Output);
        return new(
            endpoint.Server,
            new()
            {
                ApiToken = endpoint.Token,
                MaxRetries = retries,
                MaxBytesPerSecond = bytesPerSecond,
                OnRetry = calls.Again,
                OnCall = parsed.GetValue(context.Options.Verbose) ? calls.Made : null,
                UserAgent = $"quire/{CliVersion.Text}",
            }
        );
    }
}
