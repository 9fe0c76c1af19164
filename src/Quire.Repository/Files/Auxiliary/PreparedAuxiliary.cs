using Quire.Repository.Files.Intake;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Auxiliary;

/// <summary>Bytes of an auxiliary file, stored but mentioned by no row yet.</summary>
/// <param name="File">The bytes.</param>
/// <param name="Said">What is said of them.</param>
/// <param name="Store">Where they are.</param>
public sealed record PreparedAuxiliary(NewFile File, AuxiliaryDescription Said, IObjectStore Store);
