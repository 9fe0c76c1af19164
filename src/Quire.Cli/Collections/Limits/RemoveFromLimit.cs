using System.CommandLine;
using Quire.Cli.Access;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Collections.Limits;

/// <summary><c>quire collection limit remove COLLECTION WHO</c>.</summary>
internal sealed class RemoveFromLimit : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<string> _who = new("who") { Description = "Name of an account, or a group." };

    public RemoveFromLimit(CommandContext context)
        : base(context, "remove", "Lets somebody see a limited collection no more; never the last one, which would open it.")
    {
        Add(_collection);
        Add(_who);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire collection limit remove lab john"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var (collection, asked) = (call.Get(_collection), RolePlace.Assignee(call.Get(_who)));
        await LimitReaders.Check(call)(cancellationToken);
        var readers = await call.Client.Collections.ReadersAsync(collection, cancellationToken);
        var who =
            readers.FirstOrDefault(r => r.Equals(asked, StringComparison.OrdinalIgnoreCase))
            ?? throw new CliException(
                ExitCode.NotFound,
                $"{asked} is none of those collection '{collection}' is limited to.",
                $"'quire collection limit show {collection}' shows them."
            );
        if (readers.Count == 1)
        {
            throw new CliException(
                ExitCode.Refused,
                $"Without {who} collection '{collection}' would be there for everybody.",
                $"'quire collection limit lift {collection}' opens it; 'set' limits it to somebody else."
            );
        }

        return new(
            $"{collection}",
            $"hide the limited collection '{collection}' from {who}",
            async ct =>
            {
                var limit = LimitResult.Of(await call.Client.Collections.RemoveReaderAsync(collection, who, ct));
                call.Output.Show(limit, CliJson.Shapes.LimitResult);
                if (limit.Readers.Count == 0)
                {
                    call.Output.Warn("Somebody else took off the others meanwhile: the collection is there for everybody.");
                }
            }
        );
    }
}
