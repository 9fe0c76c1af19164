using System.CommandLine;
using System.Globalization;
using Quire.Cli.Commands;

namespace Quire.Cli.Access.Addresses;

/// <summary><c>quire group ip delete ALIAS</c>.</summary>
internal sealed class DeleteIpGroup : WriteCommand
{
    private readonly Argument<string> _alias = new("alias") { Description = "Alias of the group." };

    public DeleteIpGroup(CommandContext context)
        : base(context, "delete", "Removes a group of addresses, with every role it was given.", destructive: true) =>
        Add(_alias);

    public override IReadOnlyList<string> Examples { get; } = ["quire group ip delete library"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var group = await call.Client.Admin.IpGroupAsync(call.Get(_alias), cancellationToken);
        return Change.Saying(
            call,
            group.Identifier,
            $"delete the group {group.Identifier}, and every role it was given",
            // What was shown, also where the alias of one is the id of another.
            ct => call.Client.Admin.DeleteIpGroupAsync(group.Id.ToString(CultureInfo.InvariantCulture), ct),
            Rights.OfSuperuser(call, "delete groups of addresses")
        );
    }
}
