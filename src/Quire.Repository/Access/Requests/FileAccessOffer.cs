namespace Quire.Repository.Access.Requests;

/// <summary>Whether somebody may ask for access to a file of a released version, and why not.</summary>
public enum FileAccessOffer
{
    /// <summary>They may ask.</summary>
    Askable,

    /// <summary>They have asked, and nobody has decided yet.</summary>
    Pending,

    /// <summary>They may download it already.</summary>
    NotNeeded,

    /// <summary>It is under embargo, for whose end everybody waits.</summary>
    Embargoed,

    /// <summary>Its retention period is over.</summary>
    RetentionOver,

    /// <summary>The dataset takes no requests.</summary>
    NotTaken,
}
