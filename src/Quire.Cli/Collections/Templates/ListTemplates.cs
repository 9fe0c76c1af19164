using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections.Templates;

/// <summary><c>quire template list COLLECTION</c>.</summary>
internal sealed class ListTemplates : CliCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();

    public ListTemplates(CommandContext context)
        : base(context, "list", "Lists the templates datasets of a collection may be begun with.") => Add(_collection);

    public override IReadOnlyList<string> Examples { get; } = ["quire template list lab"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.List(
            [.. (await call.Client.Templates.ListAsync(call.Get(_collection), cancellationToken)).Select(TemplateResult.Of)],
            CliJson.Shapes.IReadOnlyListTemplateResult
        );
}
