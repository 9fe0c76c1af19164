namespace Quire.Repository.Files;

/// <summary>What somebody may do with a file.</summary>
/// <param name="Download">Get its bytes.</param>
/// <param name="ManagePermissions">Give others access to it.</param>
/// <param name="EditDataset">Change the dataset it lies in.</param>
public sealed record FilePermissions(bool Download, bool ManagePermissions, bool EditDataset);
