namespace Quire.Repository.Storage;

/// <summary>A store whose objects are files of this machine, so that whole files can be sent without copying.</summary>
public interface ILocalFiles
{
    /// <summary>Path of an object's file, or null when it is not there.</summary>
    string? PathOf(ObjectKey key);
}
