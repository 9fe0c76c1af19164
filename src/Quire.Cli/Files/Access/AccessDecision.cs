using System.CommandLine;
using Quire.Cli.Access;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Files.Access;

/// <summary>A command that decides whether somebody may download a restricted file.</summary>
internal abstract class AccessDecision : WriteCommand
{
    private readonly Argument<FileId> _file = Targets.File();
    private readonly Argument<string> _who = new("who")
    {
        Description = "Name of an account; where access is given, also a group such as &explicit/1-readers.",
    };

    protected AccessDecision(CommandContext context, string name, string description, bool destructive = false)
        : base(context, name, description, destructive)
    {
        Add(_file);
        Add(_who);
    }

    /// <summary>What happens, with the holes filled in: <c>give {who} access to {file}</c>.</summary>
    protected abstract string Summary(string who, string file);

    protected abstract Task<string> DecideAsync(
        AccessClient access,
        FileId file,
        string who,
        CancellationToken cancellationToken
    );

    protected sealed override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var file = FileResult.Of(await call.Client.Files.GetAsync(call.Get(_file), cancellationToken));
        var who = RolePlace.Assignee(call.Get(_who));
        return Change.Saying(
            call,
            $"{file.Id}",
            Summary(who, file.Path),
            ct => DecideAsync(call.Client.Access, file.Id, who, ct),
            Rights.ToGiveAccess(call, file.Id)
        );
    }
}
