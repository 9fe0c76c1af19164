namespace Quire.Client;

/// <summary>Which number a draft gets when it is published.</summary>
public enum ReleaseType
{
    /// <summary>The next whole number; needed when files changed.</summary>
    Major,

    /// <summary>The next number behind the point.</summary>
    Minor,

    /// <summary>The number of the published version, whose metadata are overwritten; superusers only.</summary>
    UpdateCurrent,
}
