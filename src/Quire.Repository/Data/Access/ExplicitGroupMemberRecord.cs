using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Data.Access;

/// <summary>
/// Somebody or some group belongs to a group put together in a collection. Either an account or a group, never both.
/// </summary>
public sealed class ExplicitGroupMemberRecord
{
    public long Id { get; set; }

    public long GroupId { get; set; }

    public ExplicitGroupRecord Group { get; set; } = null!;

    /// <summary>The account, by id: whoever takes its name later does not belong.</summary>
    public long? AccountId { get; set; }

    public AccountRecord? Account { get; set; }

    /// <summary>The group, as assignments write it.</summary>
    public string? Assignee { get; set; }
}
