using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Explaining;
using Quire.Repository.Data.Access;
using Quire.Web.Collections.Managing;

namespace Quire.Web.Access;

/// <summary>Who may do what on a collection or dataset, and why.</summary>
public sealed record RolesShown
{
    /// <summary>Assignments on a page.</summary>
    public const int PageSize = 100;

    /// <summary>What it is about.</summary>
    public required RolesPlace Place { get; init; }

    /// <summary>The collection, whose other settings are a step away; null for a dataset.</summary>
    public ManagedCollection? Managed { get; init; }

    /// <summary>Who holds which role.</summary>
    public required RoleHolders Holders { get; init; }

    /// <summary>Which page of them, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Roles the reader can give.</summary>
    public required IReadOnlyList<RoleRecord> Givable { get; init; }

    /// <summary>To whom a role is to be given, as it was typed.</summary>
    public string Who { get; init; } = "";

    /// <summary>Alias of the role that was chosen.</summary>
    public string Role { get; init; } = "";

    /// <summary>Whom that can mean, where it has to be asked.</summary>
    public IReadOnlyList<AssigneeChoice> Meant { get; init; } = [];

    /// <summary>What was wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>What was done just now, by its name; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>Id of a role of the reader's own that is about to be taken away; null for none.</summary>
    public long? Own { get; init; }

    /// <summary>About whom it is asked why they may do something.</summary>
    public string AskedWho { get; init; } = "";

    /// <summary>What they may do or not.</summary>
    public Permission Asked { get; init; }

    /// <summary>Why; null where nothing was asked.</summary>
    public Explanation? Explained { get; init; }

    /// <summary>Why that could not be told; null for nothing.</summary>
    public string? Unexplained { get; init; }

    /// <summary>Pages there are.</summary>
    public int Pages => (Holders.Total + PageSize - 1) / PageSize;
}
