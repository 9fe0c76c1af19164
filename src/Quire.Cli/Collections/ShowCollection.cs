using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections;

/// <summary><c>quire collection show COLLECTION</c>.</summary>
internal sealed class ShowCollection : CliCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();

    private readonly Option<bool> _web = WebPage.Option();

    public ShowCollection(CommandContext context)
        : base(context, "show", "Shows a collection.")
    {
        Add(_collection);
        Add(_web);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire collection show lab", "quire collection show lab --web"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = await call.Client.Collections.GetAsync(call.Get(_collection), cancellationToken: cancellationToken);
        if (call.Get(_web))
        {
            WebPage.Show(call, WebPage.OfCollection(call.Client.BaseAddress, collection.Alias));
            return;
        }

        call.Output.Show(CollectionResult.Of(collection), CliJson.Shapes.CollectionResult);
    }
}
