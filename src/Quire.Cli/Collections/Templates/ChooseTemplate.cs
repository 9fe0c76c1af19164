using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections.Templates;

/// <summary><c>quire template default COLLECTION [TEMPLATE]</c>.</summary>
internal sealed class ChooseTemplate : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<long?> _template = new("template")
    {
        Description = "Number of the template; without one forms begin empty.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public ChooseTemplate(CommandContext context)
        : base(context, "default", "Lets forms of a collection begin with a template, or empty.")
    {
        Add(_collection);
        Add(_template);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire template default lab 2", "quire template default lab"];

    protected override Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var (collection, template) = (call.Get(_collection), call.Get(_template));
        return Task.FromResult(
            Change.Saying(
                call,
                collection.ToString(),
                template is { } begins
                    ? $"let forms of collection '{collection}' begin with the template {begins}"
                    : $"let forms of collection '{collection}' begin empty",
                ct =>
                    template is { } number
                        ? call.Client.Templates.SetDefaultAsync(collection, number, ct)
                        : call.Client.Templates.RemoveDefaultAsync(collection, ct),
                Rights.On(call, collection, p => p.CanEditDataverse, "edit this collection")
            )
        );
    }
}
