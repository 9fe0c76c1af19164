namespace Quire.Torture.Kills;

/// <summary>A version that was released, and perhaps withdrawn.</summary>
internal sealed record Release(int Major, int Minor, Content Content, bool Withdrawn)
{
    public string Describe() => $"{Major}.{Minor}{(Withdrawn ? " withdrawn" : "")} {Content.Describe()}";
}
