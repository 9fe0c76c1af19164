using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Contracts.Access;

namespace Quire.Cli.Access.Addresses;

/// <summary><c>quire group ip set ALIAS --address ADDRESS… | --range FIRST-LAST…</c>.</summary>
internal sealed class SetIpGroup : WriteCommand
{
    private readonly Argument<string> _alias = new("alias") { Description = "Alias of the group." };
    private readonly Option<string?> _name = new("--name") { Description = "Name shown to people. Default: the alias." };
    private readonly Option<string?> _description = new("--description") { Description = "What it is for." };
    private readonly Option<string[]> _addresses = new("--address")
    {
        Description = "An address, IPv4 or IPv6; may be named several times.",
    };
    private readonly Option<string[]> _ranges = new("--range")
    {
        Description = "Addresses from one to another, as 192.0.2.1-192.0.2.99; may be named several times.",
        HelpName = "FIRST-LAST",
    };

    public SetIpGroup(CommandContext context)
        : base(context, "set", "Makes a group of addresses, or replaces the one of this alias.")
    {
        Add(_alias);
        Add(_name);
        Add(_description);
        Add(_addresses);
        Add(_ranges);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire group ip set library --range 192.0.2.1-192.0.2.99 --address 2001:db8::7"];

    protected override Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var alias = call.Get(_alias);
        if (call.Get(_addresses) is not { Length: > 0 } && call.Get(_ranges) is not { Length: > 0 })
        {
            throw new CliException(ExitCode.Usage, "Say which addresses it is of: --address or --range.");
        }

        var group = new IpGroupRequest
        {
            Alias = alias,
            Name = call.Get(_name) ?? alias,
            Description = call.Get(_description) ?? "",
            Addresses = call.Get(_addresses) ?? [],
            Ranges = [.. (call.Get(_ranges) ?? []).Select(Range)],
        };
        return Task.FromResult(
            new Change(
                alias,
                $"let the group {alias} be {string.Join(", ", [.. group.Addresses, .. call.Get(_ranges) ?? []])}",
                async ct =>
                    call.Output.Show(
                        IpGroupResult.Of(await call.Client.Admin.SetIpGroupAsync(alias, group, ct)),
                        CliJson.Shapes.IpGroupResult
                    )
            )
            {
                Check = Rights.OfSuperuser(call, "change groups of addresses"),
            }
        );
    }

    private static IReadOnlyList<string> Range(string text) =>
        text.Split('-', StringSplitOptions.TrimEntries) is [{ Length: > 0 } first, { Length: > 0 } last]
            ? [first, last]
            : throw new CliException(ExitCode.Usage, $"'{text}' is no range of addresses such as 192.0.2.1-192.0.2.99.");
}
