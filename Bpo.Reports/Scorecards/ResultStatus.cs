namespace Bpo.Reports.Scorecards;

/// <summary>How a service level stands. On paper it is always a shape and a word, never a colour alone.</summary>
public enum ResultStatus
{
    /// <summary>Inside the target with room to spare.</summary>
    OnTarget,

    /// <summary>Still inside the target, but most of the allowance is used.</summary>
    AtRisk,

    /// <summary>Outside the target.</summary>
    Missed,

    /// <summary>Nothing to judge: neither a pass nor a breach.</summary>
    NotMeasured,
}
