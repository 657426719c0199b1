namespace AstroNano.Core;

/// <summary>
/// The closed forms of a network beside what is seen. Made once for a network; afterwards nothing
/// is allocated. One for which theory has no closed form has none.
/// </summary>
public class NetworkTheory
{
    private readonly ClosedForm[] _forms;

    /// <summary>Closed forms of these names.</summary>
    internal NetworkTheory(params string[] names)
    {
        _forms = new ClosedForm[names.Length];
        for (int form = 0; form < names.Length; form++)
        {
            _forms[form] = new ClosedForm(names[form]);
        }
    }

    /// <summary>All of them, at most five. The working array: not to be changed.</summary>
    public ClosedForm[] Forms => _forms;

    /// <summary>Called after every step, for what is measured in time.</summary>
    public virtual void Observe()
    {
    }

    /// <summary>Brings what is expected and seen up to date.</summary>
    public virtual void Update()
    {
    }
}
