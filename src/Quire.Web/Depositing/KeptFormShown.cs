namespace Quire.Web.Depositing;

/// <summary>A form somebody sent whose session had ended.</summary>
/// <param name="Path">Where it is sent, without slash in front.</param>
/// <param name="Fields">What was written.</param>
public sealed record KeptFormShown(string Path, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Whether they have signed in again meanwhile, so that it can be sent.</summary>
    public bool IsSignedIn { get; init; }

    /// <summary>Whether a file may have been chosen in it, which no page can keep.</summary>
    public bool TakesFile { get; init; }

    /// <summary>What is kept of it: what was a secret is said anew.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept =>
        Fields.Where(f => f.Key != "antiforgery" && !f.Key.Contains("password", StringComparison.OrdinalIgnoreCase));
}
