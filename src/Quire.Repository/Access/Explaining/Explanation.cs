using Quire.Domain.Access;

namespace Quire.Repository.Access.Explaining;

/// <summary>Why somebody may do something on an object, or may not.</summary>
/// <param name="User">Who, as assignments write them.</param>
/// <param name="ObjectId">The object.</param>
/// <param name="ObjectName">Its name or title; its number where who asks may not see it.</param>
/// <param name="Permission">The permission asked about.</param>
/// <param name="Verdict">What decides.</param>
/// <param name="Places">The object and those above it whose roles reach it, nearest first.</param>
/// <param name="Steps">Every role that counts, those that give the permission first.</param>
public sealed record Explanation(
    string User,
    long ObjectId,
    string ObjectName,
    Permission Permission,
    Verdict Verdict,
    IReadOnlyList<long> Places,
    IReadOnlyList<PermissionStep> Steps
)
{
    /// <summary>Whether they may.</summary>
    public bool IsAllowed => Verdict is Verdict.Superuser or Verdict.Role or Verdict.Public;
}
