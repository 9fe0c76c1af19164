using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client.Identifiers;

namespace Quire.Cli.Collections;

/// <summary><c>quire collection show COLLECTION</c>.</summary>
internal sealed class ShowCollection : CliCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();

    public ShowCollection(CommandContext context)
        : base(context, "show", "Shows a collection.") =>
        Add(_collection);

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.Show(
            CollectionResult.Of(await call.Client.Collections.GetAsync(call.Get(_collection), cancellationToken: cancellationToken)),
            CliJson.Shapes.CollectionResult);
}
