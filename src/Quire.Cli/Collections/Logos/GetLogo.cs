using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Files;
using Quire.Client;

namespace Quire.Cli.Collections.Logos;

/// <summary><c>quire collection logo get COLLECTION --output FILE</c>.</summary>
internal sealed class GetLogo : CliCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "File to write; '-' for standard output.",
        HelpName = "FILE",
        Required = true,
    };

    public GetLogo(CommandContext context)
        : base(context, "get", "Writes the logo of a collection, as PNG.")
    {
        Add(_collection);
        Add(_output);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire collection logo get lab --output lab.png"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        using var picture = new MemoryStream(await call.Client.Collections.LogoAsync(call.Get(_collection), cancellationToken));
        await Destination.WriteAsync(picture, call.Get(_output), call.Host, cancellationToken);
    }
}
