namespace Quire.Client;

/// <summary>Which way bytes take.</summary>
public enum UploadMode
{
    /// <summary>Through the server, which looks into the file while it comes in.</summary>
    ThroughServer,

    /// <summary>Straight to the object store; fails where the installation does not offer it.</summary>
    Direct,

    /// <summary>Straight to the object store where offered, else through the server.</summary>
    DirectIfOffered,
}
