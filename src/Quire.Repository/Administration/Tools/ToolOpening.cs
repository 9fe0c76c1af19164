using Quire.Repository.Data.Administration;

namespace Quire.Repository.Administration.Tools;

/// <summary>An external tool that is opened for a dataset or a file.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="ObjectId">Id of the dataset or file.</param>
/// <param name="Telling">What it is told.</param>
/// <param name="Callback">Where it asks for that, good for some minutes; null where it is told at once.</param>
public sealed record ToolOpening(ExternalToolRecord Tool, long ObjectId, ToolTelling Telling, string? Callback);
