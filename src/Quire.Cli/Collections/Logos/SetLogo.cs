using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Collections.Logos;

/// <summary><c>quire collection logo set COLLECTION PICTURE --text TEXT</c>.</summary>
internal sealed class SetLogo : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<string?> _picture = new("picture")
    {
        Description = "A picture on this computer; without one, the logo stays.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string?> _text = new("--text")
    {
        Description = "What the logo shows, for those who do not see it; empty for the name of the collection.",
    };

    public SetLogo(CommandContext context)
        : base(context, "set", "Gives a collection a logo, or says what the one it has shows.")
    {
        Add(_collection);
        Add(_picture);
        Add(_text);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire collection logo set lab lab.png --text \"A tern in flight\""];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var (picture, text) = (call.Get(_picture), call.Get(_text));
        if (picture is null && text is null)
        {
            throw new CliException(ExitCode.Usage, "Nothing to change is given.", "Give a picture, or --text.");
        }

        if (picture is not null && !File.Exists(picture))
        {
            throw new CliException(ExitCode.Usage, $"There is no file '{picture}'.");
        }

        var collection = await call.Client.Collections.GetAsync(call.Get(_collection), cancellationToken: cancellationToken);
        var what = picture is null ? "say what the logo shows of" : $"take {picture} for the logo of";
        return Change.Saying(
            call,
            collection.Alias,
            $"{what} collection '{collection.Alias}' ({collection.Name})",
            async ct =>
                await call.Client.Collections.SetLogoAsync(
                    collection.Id,
                    picture is null ? null : new(Path.GetFileName(picture), await File.ReadAllBytesAsync(picture, ct)),
                    text,
                    ct
                ),
            Rights.On(call, (CollectionId)collection.Id, p => p.CanEditDataverse, "edit this collection")
        );
    }
}
