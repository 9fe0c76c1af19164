namespace Quire.Repository.Access.Previews;

/// <summary>A link to a draft.</summary>
/// <param name="Token">The secret in it.</param>
/// <param name="Assignment">What it gives.</param>
public sealed record PreviewView(string Token, AssignmentView Assignment)
{
    /// <summary>Whether fields that tell whose the draft is stay hidden.</summary>
    public bool IsAnonymized { get; init; }
}
