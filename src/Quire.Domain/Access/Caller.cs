using System.Collections.Immutable;
using System.Net;

namespace Quire.Domain.Access;

/// <summary>Who asks: a guest, somebody with an account, or the system itself.</summary>
public sealed record Caller
{
    /// <summary>Account id; null for guests and the system.</summary>
    public long? AccountId { get; init; }

    /// <summary>As messages and assignments write it: <c>@jane</c>, <c>:guest</c>, <c>:system</c>.</summary>
    public required string Identifier { get; init; }

    public bool IsSuperuser { get; init; }

    /// <summary>What proved it.</summary>
    public Credential Credential { get; init; }

    /// <summary>
    /// What of all the account may is allowed with what proved it. Whoever may not do everything is no superuser.
    /// </summary>
    public TokenScope Scope { get; init; }

    /// <summary>Where the request came from; null for jobs.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>Every assignee this caller is: itself, the built-in groups, and the groups it belongs to.</summary>
    public required ImmutableArray<string> Assignees { get; init; }

    /// <summary>Whether some of the groups are those of where the request came from.</summary>
    public bool IsInAddressGroup { get; init; }

    /// <summary>Whether the caller must not learn whose a dataset is: all but the bytes of single files is closed.</summary>
    public bool IsAnonymized { get; init; }

    /// <summary>The lock under which the caller does a step of a workflow, which keeps it from nothing; null for none.</summary>
    public long? WorkflowLock { get; init; }

    /// <summary>Name shown where the caller acts; empty for guests.</summary>
    public string DisplayName { get; init; } = "";

    public string? Email { get; init; }

    public string? Affiliation { get; init; }

    public bool HasAccount => AccountId is not null;

    /// <summary>The permissions of <paramref name="held"/> this caller may use: guests keep only those open to guests.</summary>
    public Permission Usable(Permission held) => HasAccount || IsSuperuser ? held : held & Permission.OpenToGuests;

    /// <summary>Somebody without an account.</summary>
    public static Caller GuestFrom(IPAddress? address) =>
        new()
        {
            Identifier = AssigneeIds.Guest,
            Address = address,
            Assignees = [AssigneeIds.Guest, AssigneeIds.AllUsers],
        };

    /// <summary>The installation itself: jobs and start-up. May do everything.</summary>
    public static readonly Caller System = new()
    {
        Identifier = ":system",
        IsSuperuser = true,
        Credential = Credential.Installation,
        Assignees = [],
    };
}
