using Quire.Repository.Data.Access;
using Quire.Repository.Search.Own;

namespace Quire.Web.MyData;

/// <summary>What is somebody's own.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Roles">The roles it can be narrowed by.</param>
public sealed record OwnShown(OwnAsked Asked, IReadOnlyList<RoleRecord> Roles)
{
    /// <summary>What was found; null where the question was refused.</summary>
    public OwnDataAnswer? Answer { get; init; }

    /// <summary>Why it was refused; null where it was not.</summary>
    public string? Problem { get; init; }

    /// <summary>Pages there are.</summary>
    public int Pages =>
        Answer is null
            ? 0
            : (int)((Math.Min(Answer.Results.TotalCount, 10_000) + OwnDataRequest.PerPage - 1) / OwnDataRequest.PerPage);
}
