using System.CommandLine;
using Quire.Cli.Access;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;
using Quire.Contracts.Access;

namespace Quire.Cli.Collections.Limits;

/// <summary><c>quire collection limit add COLLECTION WHO…</c>.</summary>
internal sealed class AddToLimit : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<string[]> _who = LimitReaders.Several();

    public AddToLimit(CommandContext context)
        : base(context, "add", "Lets more people and groups see a limited collection.")
    {
        Add(_collection);
        Add(_who);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire collection limit add lab john"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = call.Get(_collection);
        string[] who = [.. call.Get(_who).Select(RolePlace.Assignee).Distinct(StringComparer.Ordinal)];
        await LimitReaders.Check(call)(cancellationToken);
        if ((await call.Client.Collections.ReadersAsync(collection, cancellationToken)).Count == 0)
        {
            // The server would limit it, to those named alone.
            throw new CliException(
                ExitCode.Refused,
                $"The collection '{collection}' is limited to nobody.",
                $"'quire collection limit set {collection} WHO' hides it from everybody else."
            );
        }

        return new(
            $"{collection}",
            $"let {string.Join(", ", who)} see the limited collection '{collection}'",
            async ct =>
            {
                LimitedCollectionResponse? limit = null;
                foreach (var one in who)
                {
                    limit = await call.Client.Collections.AddReaderAsync(collection, one, ct);
                }

                call.Output.Show(LimitResult.Of(limit!), CliJson.Shapes.LimitResult);
            }
        );
    }
}
