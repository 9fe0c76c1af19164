using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections.Logos;

/// <summary><c>quire collection logo remove COLLECTION</c>.</summary>
internal sealed class RemoveLogo : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();

    public RemoveLogo(CommandContext context)
        : base(context, "remove", "Takes the logo off a collection.", destructive: true) => Add(_collection);

    public override IReadOnlyList<string> Examples { get; } = ["quire collection logo remove lab"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = await call.Client.Collections.GetAsync(call.Get(_collection), cancellationToken: cancellationToken);
        return Change.Saying(
            call,
            collection.Alias,
            $"take the logo off collection '{collection.Alias}' ({collection.Name})",
            ct => call.Client.Collections.RemoveLogoAsync(collection.Id, ct),
            Rights.On(call, (CollectionId)collection.Id, p => p.CanEditDataverse, "edit this collection")
        );
    }
}
