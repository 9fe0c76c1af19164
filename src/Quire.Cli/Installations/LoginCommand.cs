using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Installations;

/// <summary><c>quire login [URL]</c>: checks a token and keeps it.</summary>
internal sealed class LoginCommand : WriteCommand
{
    private readonly Argument<string?> _url = new("url")
    {
        Description =
            "Address of the installation, such as https://demo.dataverse.org. Default: --server, QUIRE_SERVER, or the installation named.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _default = new("--default")
    {
        Description = "Use this installation when none is named. The first one is the default anyway.",
    };

    public LoginCommand(CommandContext context)
        : base(context, "login", "Checks a token and keeps it. The token is asked for, or read from standard input.")
    {
        Add(_url);
        Add(_default);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire login https://demo.dataverse.org", "quire login http://localhost:8080 --installation lab"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var stored = call.Store.Read();
        var server = Server(call, stored);
        var name = call.Installation ?? stored.At(server)?.Name ?? server.Host;
        if (ServerAddress.IsOpenToEavesdroppers(server))
        {
            call.Output.Remark($"{server} is not encrypted: the token can be read on the way.");
        }

        var token = Secret.Of(call.Token, call.Host) ?? Secret.Ask($"API token for {server}: ", call.Host);
        var client = call.Use(new(server, token, name));
        var version = await VersionAsync(client, server, cancellationToken);
        var user = await client.Users.MeAsync(cancellationToken);
        return new(
            name,
            $"log in to {server} as {user.Identifier} under the name '{name}'",
            _ =>
            {
                var set = stored.With(new(name, server, token), call.Get(_default));
                call.Store.Write(set);
                call.Output.Show(
                    new(name, server.AbsoluteUri, user.Identifier, version, set.DefaultName == name),
                    CliJson.Shapes.LoginResult
                );
                return Task.CompletedTask;
            }
        );
    }

    private Uri Server(Call call, InstallationSet stored)
    {
        var address = call.Get(_url) ?? call.Server;
        return address is not null ? ServerAddress.Parse(address)
            : call.Installation is { } name && stored.Find(name) is { } known ? known.Server
            : call.Host.Variable(EndpointChoice.ServerVariable) is { } variable ? ServerAddress.Parse(variable)
            : call.Installation is null && stored.Default is { } usual ? usual.Server
            : throw new CliException(ExitCode.Usage, "Log in where?", "'quire login https://demo.dataverse.org'.");
    }

    private static async Task<string> VersionAsync(DataverseClient client, Uri server, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.Info.VersionAsync(cancellationToken)).Version;
        }
        catch (DataverseException e) when (e is DataverseNotFoundException or DataverseAnswerException)
        {
            throw new CliException(
                ExitCode.NotFound,
                $"There is no Dataverse API at {server}.",
                "Check the address; a browser shows the installation's first page there."
            );
        }
    }
}
