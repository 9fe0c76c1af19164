using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections.Limits;

/// <summary><c>quire collection limit show COLLECTION</c>.</summary>
internal sealed class ShowLimit : CliCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();

    public ShowLimit(CommandContext context)
        : base(context, "show", "Shows whom a collection is there for, where it is not there for everybody.") => Add(_collection);

    public override IReadOnlyList<string> Examples { get; } = ["quire collection limit show lab"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var readers = await call.Client.Collections.ReadersAsync(call.Get(_collection), cancellationToken);
        var collection = await call.Client.Collections.GetAsync(call.Get(_collection), cancellationToken: cancellationToken);
        call.Output.Show(new() { Collection = collection.Alias, Readers = readers }, CliJson.Shapes.LimitResult);
    }
}
